import { addDays, type Day, daysBetween } from "../calendar/week.ts"
import type { Way } from "../statistics/distinct.ts"
import { IdTable } from "./id-table.ts"
import { Names } from "./names.ts"
import { WeekOrder } from "./week-order.ts"

/** What counting needs to know of a signal. Nothing that says what was written. */
export type CountedSignal = {
  id: string
  theme: string | null
  area: string | null
  /** A Monday. */
  week: Day
  reporter: string | null
  way: Way
  organisation: string | null
  peopleLeast: number
  peopleMost: number | null
  /** "not": withdrawn, or weighed as help for one person or as no signal. */
  counts: "not" | "unweighed" | "weighed"
}

const epoch = "1970-01-05"
/** Weeks since the Monday after the beginning of 1970. */
export const weekNumber = (monday: Day): number => Math.round(daysBetween(epoch, monday) / 7)
/** The Monday of a week number. */
export const mondayOfNumber = (week: number): Day => addDays(epoch, week * 7)

const states = ["not", "unweighed", "weighed"] as const
const ways: readonly Way[] = ["name", "code", "file"]
/** Of a reporter: who it is to an organisation, and in which way. Two ways are two reporters here. */
export type Reporter = { name: string; way: Way; organisation: number }

/**
 * All signals, a column a thing that is counted: 31 bytes each. Going through a million of them takes a few milliseconds, and
 * only the weeks asked about are gone through; so nothing has to be added up beforehand, and every sum is that of the signals
 * themselves.
 */
export class Columns {
  readonly themes = new Names()
  readonly areas = new Names()
  readonly organisations = new Names()
  readonly reporters: Reporter[] = []
  week = new Uint16Array(1024)
  theme = new Int32Array(1024)
  area = new Int32Array(1024)
  reporter = new Int32Array(1024)
  organisation = new Int32Array(1024)
  peopleLeast = new Int32Array(1024)
  /** -1 where no most was given. */
  peopleMost = new Int32Array(1024)
  /** 0 does not count, 1 counts and was not weighed yet, 2 was weighed. */
  state = new Uint8Array(1024)
  private readonly ids = new IdTable()
  private readonly reporterNames = new Names()
  private order: WeekOrder | undefined

  get size(): number {
    return this.ids.size
  }

  /** Adds a signal, or writes over it what is now known of it. */
  put(signal: CountedSignal): void {
    const { number: at } = this.ids.numberOf(signal.id)
    if (at >= this.week.length) this.grow()
    this.week[at] = weekNumber(signal.week)
    this.theme[at] = this.themes.numberOf(signal.theme)
    this.area[at] = this.areas.numberOf(signal.area)
    this.organisation[at] = this.organisations.numberOf(signal.organisation)
    this.reporter[at] = this.reporterOf(signal, this.organisation[at] ?? -1)
    this.peopleLeast[at] = signal.peopleLeast
    this.peopleMost[at] = signal.peopleMost ?? -1
    this.state[at] = states.indexOf(signal.counts)
    this.order = undefined
  }

  /** Where a signal stands, if it was put. */
  find(id: string): number | undefined {
    return this.ids.find(id)
  }

  /** Where the signals that count stand, of these weeks (both included), in the order of the weeks, as it is now. */
  standing(from: number, until: number): Int32Array {
    this.order ??= new WeekOrder(this.week, this.state, this.size)
    return this.order.between(from, until)
  }

  private reporterOf({ reporter, way }: CountedSignal, organisation: number): number {
    if (reporter === null) return -1
    const number = this.reporterNames.numberOf(`${ways.indexOf(way)}${reporter}`)
    if (number === this.reporters.length) this.reporters.push({ name: reporter, way, organisation })
    return number
  }

  private grow(): void {
    const length = this.week.length * 2
    this.week = copied(this.week, new Uint16Array(length))
    this.state = copied(this.state, new Uint8Array(length))
    for (const name of ["theme", "area", "reporter", "organisation", "peopleLeast", "peopleMost"] as const)
      this[name] = copied(this[name], new Int32Array(length))
  }
}

function copied<T extends Uint8Array | Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
