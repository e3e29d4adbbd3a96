/** Reads a packed list back: each entry is a figure (letters shared with the entry before it) and its other letters. */
export function unpackSorted(packed: string): Set<string> {
  const names = new Set<string>()
  let name = ""
  let from = 0
  for (let at = 1; at <= packed.length; at++) {
    if (at < packed.length && packed.charCodeAt(at) > 57) continue
    name = name.slice(0, packed.charCodeAt(from) - 48) + packed.slice(from + 1, at)
    names.add(name)
    from = at
  }
  return names
}
