export type TimePoint = { label: string; value: number }

const steps = [1, 2, 2.5, 5, 10]

/** A round top for a vertical axis from nought, and the values to draw a line at. */
export function roundAxis(highest: number, lines = 4): { top: number; ticks: number[] } {
  if (!(highest > 0)) return { top: 1, ticks: [0, 1] }
  const rough = highest / lines
  const size = 10 ** Math.floor(Math.log10(rough))
  const fit = (steps.find((step) => step * size >= rough) ?? 10) * size
  // People are counted whole: no line at 2,5 signals.
  const step = highest >= lines ? Math.max(1, Math.ceil(fit)) : Math.max(1, fit)
  const count = Math.ceil(highest / step)
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) }
}

/** Which of `count` labels to write so that at most `most` stand beside each other: evenly, the first and the last always. */
export function labelled(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index)
  const gap = (count - 1) / (most - 1)
  return Array.from({ length: most }, (_, index) => Math.round(index * gap))
}

/** Making one takes longer than writing a thousand numbers. */
const writers = new Map<string, Intl.NumberFormat>()

/** A number as people here write it; at most two decimals, or so many as are given. */
export function numberText(value: number, lang = "nl", decimals = 2): string {
  const key = `${lang} ${decimals}`
  const writer = writers.get(key) ?? new Intl.NumberFormat(lang, { maximumFractionDigits: decimals })
  writers.set(key, writer)
  return writer.format(value)
}
