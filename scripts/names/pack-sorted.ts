/** Packs words so that each holds only what differs from the word before it; `unpackSorted` reads it back. */
export function packSorted(words: Iterable<string>): string {
  let packed = ""
  let before = ""
  for (const word of [...new Set(words)].sort()) {
    let shared = 0
    while (shared < before.length && shared < word.length && shared < 9 && before[shared] === word[shared]) shared++
    packed += `${shared}${word.slice(shared)}`
    before = word
  }
  return packed
}
