import { WrongInput } from "../records.ts"
import type { Row } from "./series-row.ts"

export const dayLength = 86_400_000

export function mustFollow(row: Row, before: Row, step: (from: string, to: string) => boolean): void {
  const { t, line, date } = row
  if (t !== undefined && before.t !== undefined && t !== before.t + 1) {
    const expected = before.t + 1
    const complaint = {
      nl: `na t = ${before.t} komt t = ${expected}, niet ${t}: er mag geen gat in de tijd zitten`,
      en: `after t = ${before.t} comes t = ${expected}, not ${t}: time may have no gaps`,
    }
    throw new WrongInput(complaint, line, "t")
  }
  if (date !== "" && before.date !== "" && !step(before.date, date)) {
    const complaint = {
      nl: `${date} volgt niet op ${before.date}: er mag geen gat in de tijd zitten`,
      en: `${date} does not follow ${before.date}: time may have no gaps`,
    }
    throw new WrongInput(complaint, line, "date")
  }
}

/** Whether one date comes one step after another: a week, a day, or a month later. */
export function stepFor(freq: number): (from: string, to: string) => boolean {
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayLength
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  if (freq === 52) return (from, to) => days(from, to) === 7
  if (freq === 365) return (from, to) => days(from, to) === 1
  if (freq === 12) return (from, to) => month(to) - month(from) === 1
  return (from, to) => days(from, to) > 0
}
