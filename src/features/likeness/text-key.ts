/** A number that stands for a text, so that it need not be kept. Two halves by FNV-1a (Fowler, Noll, Vo), 52 bits together. */
export function textKey(text: string): number {
  let [low, high] = [0x811c9dc5, 0x1b873593]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + at), 0x01000193)
  }
  return (low >>> 0) + (high >>> 12) * 2 ** 32
}
