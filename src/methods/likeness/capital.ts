const sentenceStart = /(?:^|[.!?:;\n\r]["'“”‘’()\s]*|\n\s*)$/

/** Whether the word at `start` has a capital that the start of a sentence does not explain: it may be a name. */
export function isCapitalWithin(text: string, start: number): boolean {
  const first = text[start] ?? ""
  if (first === first.toLowerCase()) return false
  const before = text.slice(Math.max(0, start - 6), start)
  return start > 0 && !sentenceStart.test(start > 6 ? before : ` ${before}`.trimStart() === "" ? "\n" : before)
}
