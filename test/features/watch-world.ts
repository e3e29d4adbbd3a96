import assert from "node:assert/strict"
import { watchPatterns } from "../../src/features/watch/rounds.ts"
import { addDays } from "../../src/methods/calendar/week.ts"
import { runRound } from "../../src/platform/rounds.ts"
import type { PersonName } from "../people.ts"
import type { TestHouse } from "../support/house.ts"
import { addAreas, noord, tell, tellWorld, theme } from "./findings-world.ts"

type Listed = {
  id: string
  theme: { code: string; label: string }
  area: { code: string; label: string } | null
  content: { here: { count: number; of: number }; there: { count: number; of: number }; objections: { kind: string }[] }
}

/** A house where study debts stand out in Noord, and what one does there. */
export async function watchHouse(nabij: TestHouse) {
  await addAreas(nabij)
  await tellWorld(nabij)
  return watchActs(nabij)
}

/** What people do with the watch of a house. */
export function watchActs(nabij: TestHouse) {
  const api = (by: PersonName, method: string, path: string, body?: object) => nabij.as(by).api(method, path, body)
  return {
    api,
    async made(by: PersonName, path: string, body: object) {
      const answer = await api(by, "POST", path, body)
      assert.ok(answer.status < 300, `${path}: ${answer.status} ${answer.text}`)
      return answer.json()
    },
    async search() {
      assert.ok((await api("saskia", "POST", "/possible-pattern-searches", {})).status < 300)
      assert.equal(await runRound(nabij.house, watchPatterns), "done")
    },
    list: async (by: PersonName): Promise<Listed[]> => (await api(by, "GET", "/possible-patterns")).json().patterns,
    /** So many more signals about study debts in Noord, by several people. */
    async more(many: number, week = "2026-11-09") {
      for (let index = 0; index < many; index++)
        await tell(nabij, {
          ...{ theme, area: noord, week, reporter: `ander-${index % 5}` },
          organisation: ["wijkteam-noord", "jeugdpunt-linde", "schuldhulp-delta"][index % 3] ?? null,
        })
    },
  }
}

/** The newest complete week of the house. */
export const complete = "2026-11-09"
const organisations = ["wijkteam-noord", "jeugdpunt-linde", "schuldhulp-delta"]

/** More than three years in Noord: every other week one about study debts beside three others, and eleven in the newest complete week. */
export async function tellYears(nabij: TestHouse): Promise<void> {
  let told = 0
  const one = (week: string, about: string) =>
    tell(nabij, {
      ...{ theme: about, area: noord, week },
      ...{ reporter: `melder-${told % 7}`, organisation: organisations[told++ % 3] ?? null },
    })
  for (let back = 0; back < 165; back++) {
    const week = addDays(complete, -7 * back)
    for (let other = 0; other < 3; other++) await one(week, "energiearmoede")
    if (back % 2 === 1) await one(week, theme)
  }
  for (let extra = 0; extra < 11; extra++) await one(complete, theme)
}
