import { exactly, type Range } from "./fact.ts"
import { figuresOf, numberOf, ordinalOf } from "./fact-numbers.ts"
import type { FactSearch } from "./fact-search.ts"
import {
  daysBack,
  daysBefore,
  feasts,
  monthNumbers,
  onlyBehindDay,
  partOfDay,
  partOfMonth,
  weekdays,
} from "./words-of-facts/calendar.ts"

const dayOfYear = (month: number, day: number): number => (daysBefore[month - 1] ?? 0) + day

const isDay = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= 31

/** Where the day before a month stands, over 'e' and 'ste', and which day it is. */
function dayBefore(search: FactSearch, month: number): { from: number; day: number } | undefined {
  const glued = /^(?:e|de|ste)$/.test(search.low(month - 1)) && search.tokens[month - 1]?.glued
  const from = glued ? month - 2 : month - 1
  const day = numberOf(search.tokens[from]) ?? ordinalOf(search.low(from))
  return isDay(day) ? { from, day } : undefined
}

/** '30 september', 'eind september', 'in september': a stretch of days of the year. */
function namedMonth(search: FactSearch, at: number): void {
  const month = monthNumbers.get(search.low(at))
  if (month === undefined) return
  const dot = search.low(at + 1) === "." ? 2 : 1
  const year = /^(?:19|20)\d\d$/.test(search.low(at + dot)) ? at + dot : at
  const before = dayBefore(search, at)
  if (before) {
    search.take(before.from, year, "date", "", exactly(dayOfYear(month, before.day)))
    return
  }
  if (onlyBehindDay.has(search.low(at))) return
  const part = partOfMonth.get(search.low(at - 1))
  const [first, last] = part ?? [1, 31]
  const range = { least: dayOfYear(month, first), most: Math.min(dayOfYear(month, last), daysBefore[month] ?? 366) }
  search.take(part ? at - 1 : at, year, "date", "", range)
}

/** 30/9, 30-9-2025, 30/09/25. */
function datesInFigures(search: FactSearch): void {
  for (let at = 0; at + 2 < search.tokens.length; at++) {
    const sign = search.low(at + 1)
    if (!/^[-/]$/.test(sign) || !search.tokens[at + 2]?.glued || search.isTaken(at)) continue
    const [day, month] = [numberOf(search.tokens[at]), numberOf(search.tokens[at + 2])]
    if (!isDay(day) || month === undefined || !Number.isInteger(month) || month < 1 || month > 12) continue
    if (search.low(at - 1) === sign && search.tokens[at]?.glued) continue
    const hasYear = search.low(at + 3) === sign && /^(?:\d\d|(?:19|20)\d\d)$/.test(search.low(at + 4))
    if (sign === "-" && !hasYear) continue
    search.take(at, hasYear ? at + 4 : at + 2, "date", "", exactly(dayOfYear(month, day)))
  }
}

const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7
/** The last such weekday on or before the day of the report. */
const lastWeekday = (day: number, weekday: number): number => day - ((weekdayOf(day) - weekday + 7) % 7)

function nearDays(search: FactSearch, at: number): void {
  const low = search.low(at)
  const weekday = weekdays.findIndex((name) => low.startsWith(name) && partOfDay.test(low.slice(name.length)))
  const { day } = search
  if (weekday >= 0) {
    const found = day === undefined ? exactly(-1) : exactly(lastWeekday(day, weekday))
    search.take(at, at, "day", weekdays[weekday] ?? "", found)
    return
  }
  const root = low.replace(/(?:ochtend|morgen|voormiddag|middag|namiddag|avond|nacht)$/, "")
  const back = daysBack.get(low) ?? daysBack.get(root)
  if (back && day !== undefined) search.take(at, at, "day", "", { least: day - back[1], most: day - back[0] })
}

function clockOf(raw: string): number | undefined {
  const parts = /^([01]?\d|2[0-4])[.:]([0-5]\d)$/.exec(raw)
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : undefined
}

/** 'om 14.30 uur', '14:30', '14u30', 'om half acht', 'tot 16 uur': minutes of the day. */
function clocks(search: FactSearch): void {
  for (const [at, { kind, low }] of search.tokens.entries()) {
    if (search.isTaken(at)) continue
    const asked = /^(?:om|rond|tot|vanaf|tussen|sinds|na|voor)$/.test(search.low(at - 1))
    const hour = /^(?:uur|u|h)$/.test(search.low(at + 1))
    const whole = low === "half" ? numberOf(search.tokens[at + 1]) : undefined
    if (whole !== undefined && whole <= 12 && asked) {
      search.take(at, at + 1, "clock", "", exactly(whole * 60 - 30))
    } else if (kind === "number") {
      const [sign, late] = [search.low(at + 1), search.low(at + 2)]
      if (/^[:uh]$/.test(sign) && search.tokens[at + 1]?.glued && /^[0-5]\d$/.test(late)) {
        search.take(at, at + 2, "clock", "", exactly(figuresOf(low) * 60 + Number(late)))
        continue
      }
      const minutes = hour ? clockOf(low) : undefined
      if (minutes !== undefined) search.take(at, at + 1, "clock", "", exactly(minutes))
      else if (hour && asked && Number(low) <= 24) search.take(at, at + 1, "clock", "", exactly(Number(low) * 60))
    }
  }
}

const feastOf = (low: string): Range | undefined => {
  const feast = feasts.get(low)
  return feast && exactly(dayOfYear(feast[0], feast[1]))
}

/** Dates as days of the year, weekdays and 'gisteren' as days counted from 1970, times as minutes of the day. */
export function findDates(search: FactSearch): void {
  datesInFigures(search)
  for (const at of search.tokens.keys()) if (!search.isTaken(at)) namedMonth(search, at)
  for (const at of search.tokens.keys()) {
    const feast = feastOf(search.low(at))
    if (feast) search.take(at, at, "date", "", feast)
    else if (!search.isTaken(at)) nearDays(search, at)
  }
  clocks(search)
}
