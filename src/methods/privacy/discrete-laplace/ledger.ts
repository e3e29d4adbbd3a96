/** A release that tells something of people in a year. Epsilon in thousandths: budgets are added without rounding. */
export type Release = { year: number; name: string; thousandths: number }

/** What was released so far; a person may be in each of the releases of a year. */
export type Ledger = readonly Release[]

export type Granted = { kind: "granted"; ledger: Ledger; left: number }
export type Refused = { kind: "refused"; why: "budget is used up" | "released before"; left: number }

/** How much of the budget of a year remains, in thousandths. */
export const budgetLeft = (ledger: Ledger, year: number, budget: number): number =>
  ledger.reduce((left, release) => (release.year === year ? left - release.thousandths : left), budget)

/**
 * Writes a release in the ledger when the budget per person and year allows it. What releases tell of one person adds up
 * (basic composition). A release that is there already is refused: its numbers are to be shown again, not drawn again.
 * @param budget per person and year, in thousandths of epsilon
 * @throws RangeError when an epsilon is not a whole number of thousandths above 0
 * @source Dwork, McSherry, Nissim and Smith, Calibrating noise to sensitivity in private data analysis (2006)
 */
export function spend(ledger: Ledger, release: Release, budget: number): Granted | Refused {
  const { year, name, thousandths } = release
  if (!Number.isSafeInteger(thousandths) || thousandths < 1) throw new RangeError("epsilon is in whole thousandths")
  const left = budgetLeft(ledger, year, budget)
  if (ledger.some((one) => one.year === year && one.name === name))
    return { kind: "refused", why: "released before", left }
  if (thousandths > left) return { kind: "refused", why: "budget is used up", left }
  return { kind: "granted", ledger: [...ledger, release], left: left - thousandths }
}
