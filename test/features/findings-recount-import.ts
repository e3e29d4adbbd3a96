import assert from "node:assert/strict"
import { importRound } from "../../src/features/signals/import-round.ts"
import { runRound } from "../../src/platform/rounds.ts"
import type { TestHouse } from "../support/house.ts"

/** Anita reads in a file, has everything made that is not known yet, and waits until all of it is there. */
export async function importSignals(nabij: TestHouse, name: string, text: string): Promise<void> {
  const anita = nabij.as("anita")
  const given = await anita.api("POST", "/signal-imports", { file: { name, text } })
  const { id, state } = given.json()
  if (state === "asking") {
    const { unknown } = (await anita.api("GET", `/signal-imports/${id}`)).json()
    const names = (list: { name: string }[]) => list.map((one) => one.name)
    const chosen = {
      organisations: names(unknown.organisations),
      areas: names(unknown.areas),
      themes: names(unknown.themes),
    }
    assert.equal((await anita.api("PUT", `/signal-imports/${id}/additions`, chosen)).status, 200)
  }
  await runRound(nabij.house, importRound)
  const done = (await anita.api("GET", `/signal-imports/${id}`)).json()
  assert.deepEqual([done.state, done.refused], ["done", 0], JSON.stringify(done.remarks.slice(0, 3)))
}
