/** How fine the times of a file are: plain whole numbers, or dates of a year, a month or a day. */
export type Precision = "generic" | "year" | "month" | "day"

const days = (year: number, month: number, day: number): number | undefined => {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time / 86_400_000 : undefined
}

/** The number of a time, so that the next interval is one more; undefined when the text is no such time. */
export function timeNumber(text: string, precision: Precision): number | undefined {
  const plain = text.trim()
  if (precision === "generic") return /^-?\d{1,9}$/.test(plain) ? Number(plain) : undefined
  const match = /^(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?$/.exec(plain)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  const date = days(year, month, day)
  if (date === undefined) return undefined
  if (precision === "year") return year
  if (precision === "month") return match[2] === undefined ? undefined : year * 12 + month - 1
  return match[3] === undefined ? undefined : date
}

/** The text of a number that `timeNumber` made. */
export function timeText(number: number, precision: Precision): number | string {
  const two = (part: number) => String(part).padStart(2, "0")
  if (precision === "generic" || precision === "year") return number
  if (precision === "month") return `${Math.floor(number / 12)}/${two((number % 12) + 1)}`
  return new Date(number * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "/")
}
