/** Whether the word at `start` has a capital that the start of a sentence or a line does not explain: it may be a name. */
export function isCapitalWithin(text: string, start: number): boolean {
  const first = text[start] ?? ""
  if (first === first.toLowerCase()) return false
  const before = text.slice(Math.max(0, start - 8), start)
  const gap = /["'“”„‘’()[\s]*$/.exec(before)?.[0] ?? ""
  const last = before.at(-gap.length - 1)
  return last !== undefined && gap.length < before.length && !gap.includes("\n") && !".!?:;".includes(last)
}
