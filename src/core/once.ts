/** `make` for things that do not change: its answer is worked out once for each, and kept as long as the thing is. */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, {readonly value: V}>()
  return key => {
    let answer = known.get(key)
    if (!answer) known.set(key, (answer = {value: make(key)}))
    return answer.value
  }
}
