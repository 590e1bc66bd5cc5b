/**
 * The first of the indices from 0 to `length` for which `isBefore` no longer holds, by halving. It must hold for a run of indices from
 * 0 on, and for none behind that.
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
