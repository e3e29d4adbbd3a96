const days = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"] as const
const parts = ["ochtend", "middag", "avond"] as const

/** A part of the week: `bit` is its name in a form and its place in the mask, 0 for Monday morning to 20 for Sunday evening. */
export type WeekPart = { bit: string; label: string; day: (typeof days)[number]; part: (typeof parts)[number] }

export const weekDays: readonly string[] = days
export const dayParts: readonly string[] = parts
export const weekParts: readonly WeekPart[] = days.flatMap((day, row) =>
  parts.map((part, column) => ({ bit: String(row * parts.length + column), label: `${day}${part}`, day, part })),
)

/** All 21 parts: any time will do. */
export const wholeWeek = 2 ** weekParts.length - 1

export const isWeekPart = (bit: string): boolean => weekParts.some((one) => one.bit === bit)

/** The parts of the week that were ticked, as one number; nothing ticked says nothing, so it is the whole week. */
export function maskOf(bits: readonly string[]): number {
  const mask = weekParts.reduce((sum, { bit }) => (bits.includes(bit) ? sum + 2 ** Number(bit) : sum), 0)
  return mask === 0 ? wholeWeek : mask
}

/** The parts of the week in a mask, in their order. */
export const partsIn = (mask: number): WeekPart[] => weekParts.filter(({ bit }) => (mask >> Number(bit)) & 1)

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`

const wholeDay = parts.length

/** 'altijd', or 'maandag, dinsdagochtend en zaterdag': a day of which all parts stand is said as a day. */
export function saidParts(mask: number): string {
  if (mask === wholeWeek) return "altijd"
  const chosen = partsIn(mask)
  return listed(
    days.flatMap((day) => {
      const own = chosen.filter((one) => one.day === day)
      return own.length === wholeDay ? [day] : own.map(({ label }) => label)
    }),
  )
}
