/** Counts since the chart began or last alarmed, with the mean of each while nothing is the matter. */
export type Stretch = {
  counts: ArrayLike<number>
  means: ArrayLike<number>
  /** The count just before the stretch. */
  before: number
}

/** 1 looks for more than usual, −1 for less. */
export type Direction = 1 | -1
