/** What a fact is: facts of the same kind, about the same thing, can be compared. */
export type FactKind =
  | "amount"
  | "percentage"
  | "age"
  | "count"
  | "number"
  | "floor"
  | "rank"
  | "date"
  | "day"
  | "clock"
  | "duration"
  | "measure"
  | "name"
  | "gender"
  | "family"
  | "origin"
  | "school"
  | "dwelling"
  | "vehicle"
  | "scheme"
  | "condition"
  | "thing"
  | "wording"

/** A number as it is meant: 'bijna drieduizend' lies between 2550 and 3000. */
export type Range = { least: number; most: number }

/** A fact in one text: where it stands in UTF-16 code units, and its value in words or as a number. */
export type FoundFact = {
  kind: FactKind
  start: number
  end: number
  /** What is counted or numbered, the unit, the class: 'kind', 'lijn', 'afstand'. Empty when the text does not say. */
  about: string
  value: string | Range
}

export type FactPlace = { start: number; end: number; said: string }

/** One kind of fact in two texts, with the places that a screen can mark. `weight` is its share in the log-odds. */
export type Fact = { kind: FactKind; about: string; here: FactPlace; there: FactPlace; weight: number }

export const rangeOf = ({ value }: FoundFact): Range | undefined => (typeof value === "string" ? undefined : value)

export const exactly = (value: number): Range => ({ least: value, most: value })

export const overlap = (a: Range, b: Range): boolean => a.least <= b.most && b.least <= a.most

/** A range with a share of its size added on both sides. */
export const widened = ({ least, most }: Range, share: number): Range => ({
  least: least - Math.abs(least) * share,
  most: most + Math.abs(most) * share,
})
