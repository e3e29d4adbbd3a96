import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { peopleWithRole } from "../accounts/store.ts"
import { centsOf } from "./amount-rules.ts"
import { holdFund } from "./flow-store.ts"
import { DeciderEnd, NewDecider, NewSetting } from "./manage-model.ts"
import { keepers } from "./people-rules.ts"
import { addSeat, addSetting, namedDeciders, settings } from "./setting-store.ts"

const by = ({ who, now }: Changing, why: string) => ({
  ...{ why: maskPersonalData(why).masked, changedBy: personOf(who).id, changedAt: now },
})
const most = 100_000

export const changeFundSetting = action({
  name: "changeFundSetting",
  method: "POST",
  path: "/fund-settings",
  summary: "Set the most that one application and one household a year may get from the emergency fund; this opens it",
  may: keepers,
  input: NewSetting,
  output: z.object({ applicationCents: z.number().int(), householdCents: z.number().int() }),
  async run(changing, { application, household, why }) {
    const { database } = changing
    const [applicationCents, householdCents] = [centsOf(application), centsOf(household)]
    if (applicationCents < 100) throw invalid("application", "Vul ten minste 1 euro in")
    if (householdCents > most * 100) throw invalid("household", "Vul ten hoogste 100000 euro in")
    if (householdCents < applicationCents)
      throw invalid("household", "Dit is minder dan voor één aanvraag. Vul ten minste dat bedrag in")
    const [held] = await settings(database)
    if (held?.applicationCents === applicationCents && held.householdCents === householdCents)
      throw invalid("application", "Er staat niets anders dan wat al geldt")
    await addSetting(database, { applicationCents, householdCents, ...by(changing, why) })
    return { applicationCents, householdCents }
  },
})

/** Lets somebody decide, or no longer. @returns whether that is new */
async function seat(changing: Changing, personId: string, sits: boolean, why: string): Promise<boolean> {
  await holdFund(changing.database)
  const isNew = (await namedDeciders(changing.database)).some(({ id }) => id === personId) !== sits
  if (isNew) await addSeat(changing.database, { personId, sits, ...by(changing, why) })
  return isNew
}

export const nameFundDecider = action({
  name: "nameFundDecider",
  method: "POST",
  path: "/fund-deciders",
  summary: "Name a coordinator or member of the working group to decide on the emergency fund",
  may: keepers,
  input: NewDecider,
  output: z.object({ id: z.uuid() }),
  async run(changing, { person, why }) {
    const { database } = changing
    const could = [
      ...(await peopleWithRole(database, "coordinator")),
      ...(await peopleWithRole(database, "workingGroup")),
    ]
    if (!could.some(({ id }) => id === person)) throw invalid("person", "Kies iemand uit de lijst")
    if (!(await seat(changing, person, true, why)))
      throw conflict("Deze persoon beslist al mee. Er is niets veranderd.")
    return { id: person }
  },
})

export const endFundDecider = action({
  name: "endFundDecider",
  method: "POST",
  path: "/fund-deciders/:id/end",
  summary: "Let somebody decide no longer on the emergency fund; what they decided stays",
  may: keepers,
  input: DeciderEnd,
  output: z.object({ id: z.uuid() }),
  async run(changing, { id, why }) {
    if (!(await seat(changing, id, false, why))) throw notFound()
    return { id }
  },
})
