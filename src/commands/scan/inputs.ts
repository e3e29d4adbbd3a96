import type { Unit } from "../../methods/scan/period.ts"

/** Which files hold what, and how time and place are written in them. */
export type Inputs = {
  cases: string
  controls: string | undefined
  population: string | undefined
  coordinates: string | undefined
  grid: string | undefined
  circleWeights: string | undefined
  /** "none": the files have no dates; undefined: as the files have it. */
  precision: "none" | Unit | undefined
  start: string | undefined
  end: string | undefined
  /** What an interval is counted in; undefined: what the dates name. */
  unit: Unit | undefined
  length: number
  /** Undefined: as the names of the columns have it, else the plane. */
  latitudes: boolean | undefined
  /** Whether cases outside the period, or at unknown places, are left out instead of refused. */
  relaxedPeriod: boolean
  relaxedPlaces: boolean
}

/** Nothing said but that the cases come from standard input. */
export const noInputs: Inputs = {
  cases: "-",
  controls: undefined,
  population: undefined,
  coordinates: undefined,
  grid: undefined,
  circleWeights: undefined,
  precision: undefined,
  start: undefined,
  end: undefined,
  unit: undefined,
  length: 1,
  latitudes: undefined,
  relaxedPeriod: false,
  relaxedPlaces: false,
}
