import type { Application, WholeApplication } from "./application-model.ts"
import { hoursWaiting, referenceOf } from "./rules.ts"
import type { ApplicationRow } from "./store.ts"

const gone = "Wat hier stond, is verwijderd: de bewaartijd is voorbij."

export const asApplication = (row: ApplicationRow, now: Date): Application => ({
  ...{ id: row.id, reference: referenceOf(row.id), cents: row.cents, state: row.state, appliedAt: row.appliedAt },
  ...{ alias: row.alias || "Schuilnaam is verwijderd", purpose: row.purpose || gone },
  waited: hoursWaiting(row.appliedAt, now),
})

/** @param names how each right is called, by its code */
export const asWhole = (row: ApplicationRow, names: ReadonlyMap<string, string>, now: Date): WholeApplication => ({
  ...asApplication(row, now),
  ...{ plan: row.plan || gone, rightsNote: row.rightsNote || gone },
  rights: row.rights.map((code) => names.get(code) ?? code),
  steps: row.steps.map(({ step, note, takenByName, takenAt }) => ({ step, note, takenBy: takenByName, takenAt })),
})
