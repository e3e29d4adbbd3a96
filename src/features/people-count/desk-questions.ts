import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { hasKeyholder } from "../../platform/keyholder.ts"
import * as accounts from "../accounts/store.ts"
import type { AreaToChoose } from "../areas/model.ts"
import * as areas from "../areas/store.ts"
import type { Theme } from "../themes/model.ts"
import * as themes from "../themes/store.ts"
import { ownId } from "./asking.ts"
import { listPeopleCounts } from "./count-actions.ts"
import type { PeopleCount, Permission } from "./model.ts"
import { isAllowed, permissions } from "./permission-store.ts"
import { mayAllow, mayCount, readers, yearsToCount } from "./rules.ts"

export type CountsDesk = {
  keyholder: boolean
  /** For who counts: whether it is on for their organisation, and then the counts and what one can choose. */
  counting: { kind: "none" } | { kind: "off" } | { kind: "on"; counts: PeopleCount[]; choices: CountChoices }
  /** For who says where it is on. */
  allowing: { permissions: Permission[]; organisations: { id: string; name: string }[] } | null
}
export type CountChoices = { themes: Theme[]; areas: AreaToChoose[]; years: number[] }

export const peopleCountsDesk = question({
  name: "peopleCountsDesk",
  path: "/people-counts-desk",
  summary: "The page with all counts of people, and for whom it is on",
  may: readers,
  input: z.object({}),
  output: z.custom<CountsDesk>(),
  async run(asking): Promise<CountsDesk> {
    const { database, who, now, house } = asking
    const isOn = mayCount(who) && (await isAllowed(database, ownId(asking)))
    const choices = async () => ({
      themes: await themes.themes(database),
      areas: (await areas.areasToChoose(database)).map((area) => ({ ...area, outline: null })),
      years: yearsToCount(now),
    })
    const on = async () => ({
      kind: "on" as const,
      counts: await listPeopleCounts.run(asking, {}),
      choices: await choices(),
    })
    return {
      keyholder: hasKeyholder(house.settings),
      counting: isOn ? await on() : { kind: mayCount(who) ? "off" : "none" },
      allowing: mayAllow(who)
        ? {
            permissions: await permissions(database),
            organisations: (await accounts.organisations(database)).map(({ id, name }) => ({ id, name })),
          }
        : null,
    }
  },
})
