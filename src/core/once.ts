/**
 * `make` for things that do not change: its answer is worked out once for each, and kept as long as the thing is. What else `make` is
 * given must be the same whenever it is asked about one thing.
 */
export function once<K extends object, V, Rest extends readonly unknown[]>(
  make: (key: K, ...rest: Rest) => V
): (key: K, ...rest: Rest) => V {
  const known = new WeakMap<K, {readonly value: V}>()
  return (key, ...rest) => {
    let answer = known.get(key)
    if (!answer) known.set(key, (answer = {value: make(key, ...rest)}))
    return answer.value
  }
}
