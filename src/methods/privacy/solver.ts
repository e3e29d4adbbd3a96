import load, { type Highs } from "highs"

let loaded: Promise<Highs> | undefined

/** What solves linear and whole-number programs. */
export type Solver = Highs

/**
 * The solver of linear and whole-number programs, loaded once. It runs in this process, on one thread and with a fixed
 * seed, so that the same question always gets the same answer.
 * @source HiGHS: Huangfu and Hall, Parallelizing the dual revised simplex method (2018); highs.dev
 */
export function loadSolver(): Promise<Solver> {
  loaded ??= load()
  return loaded
}

/** Exactness of all programs here: they are about whole people, so an answer is off by far less than one. */
export const solverOptions = { output_flag: false, random_seed: 1 } as const
