import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { hoursLeft } from "../../methods/insurance/cover.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { areaByCode, areasToChoose } from "../areas/store.ts"
import { labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import { planners } from "./cover-actions.ts"
import { NewPolicy, NewUse, OnePolicy, PolicyChange, PolicyId } from "./model.ts"
import { asCovering } from "./rules.ts"
import * as store from "./store.ts"

const Done = z.object({ id: z.uuid() })

export const onePolicy = question({
  name: "onePolicy",
  path: "/insurance-policies/:id",
  summary: "One policy with its versions and, where it counts hours, what was reported and what is left",
  may: planners,
  input: z.object({ id: PolicyId }),
  output: OnePolicy,
  async run({ database, who, now }, { id }) {
    const policy = await store.policyById(database, id)
    if (!policy) throw notFound()
    const { country } = personOf(who).organisation
    const uses = await store.uses(database, id)
    const counted = uses.filter(({ takenBack }) => !takenBack)
    const chosen = (await areasToChoose(database)).filter(
      ({ code, level }) => level === "municipality" || policy.areas.includes(code),
    )
    return {
      policy,
      uses: uses.map(({ policy: _policy, ...use }) => use),
      hoursLeft: hoursLeft(asCovering(policy), counted, dayOf(now)) ?? null,
      versions: await store.versionsOf(database, id),
      items: (await helpItems(database)).map((item) => ({ value: item.code, label: labelFor(item, country) })),
      areas: chosen.map(({ code, name }) => ({ value: code, label: name })),
    }
  },
})

export const addPolicy = action({
  name: "addPolicy",
  method: "POST",
  path: "/insurance-policies",
  summary:
    "Write down which work is insured: of a municipality (nl), or of the free Flemish scheme with its number (be)",
  may: planners,
  input: NewPolicy,
  output: Done,
  async run(changing, input) {
    return { id: await store.addVersion(changing.database, await versionOf(changing, input)) }
  },
})

export const changePolicy = action({
  name: "changePolicy",
  method: "PUT",
  path: "/insurance-policies/:id",
  summary: "Change what is insured; the earlier version stays readable",
  may: planners,
  input: PolicyChange,
  output: Done,
  async run(changing, { id, version, ...input }) {
    const policy = await store.policyById(changing.database, id)
    if (!policy) throw notFound()
    if (version !== undefined && version !== policy.version)
      throw invalid(
        "",
        "Terwijl jij schreef, veranderde iemand anders dit. Kijk hieronder hoe het nu is. Klopt jouw tekst nog? Druk dan nog eens op Veranderen",
      )
    await store.addVersion(changing.database, await versionOf(changing, input), policy)
    return { id }
  },
})

async function versionOf({ database, who, now }: Changing, input: z.output<typeof NewPolicy>) {
  const { worksFrom, worksUntil, country, number } = input
  if (worksUntil !== undefined && worksUntil < worksFrom)
    throw invalid("worksUntil", "De laatste dag ligt voor de eerste. Kijk de twee dagen na")
  if (country === "be" && input.yearlyHours !== undefined && number === "")
    throw invalid("number", "Vul het erkenningsnummer in. Zonder nummer kun je geen activiteit aangeven")
  const items = new Set((await helpItems(database)).map(({ code }) => code))
  const unknown = input.items.find((code) => !items.has(code))
  if (unknown) throw invalid("items", `'${unknown}' staat niet op de lijst. Kies uit de lijst`)
  for (const code of input.areas)
    if (!(await areaByCode(database, code)))
      throw invalid("areas", `Het gebied '${code}' kennen wij niet. Kies uit de lijst`)
  return {
    ...{ ...input, yearlyHours: input.yearlyHours ?? null, worksUntil: worksUntil ?? null },
    ...{ why: maskPersonalData(input.why).masked, exceptions: maskPersonalData(input.exceptions).masked },
    ...{ changedBy: personOf(who).id, changedAt: now },
  }
}

export const noteHours = action({
  name: "noteHours",
  method: "POST",
  path: "/insurance-policies/:id/hours",
  summary: "Note the hours that were reported to a scheme that counts them",
  may: planners,
  input: NewUse,
  output: Done,
  async run({ database, who, now }, { id, day, hours }) {
    const policy = await store.policyById(database, id)
    if (!policy) throw notFound()
    if (day < policy.worksFrom || (policy.worksUntil !== null && day > policy.worksUntil))
      throw invalid("day", "Op deze dag geldt deze verzekering niet. Kijk de dag na")
    await store.addUse(database, {
      ...{ policyId: id, usedOn: day, hours, takesBack: null },
      ...{ notedBy: personOf(who).id, notedOn: dayOf(now) },
    })
    return { id }
  },
})

export const takeBackHours = action({
  name: "takeBackHours",
  method: "POST",
  path: "/insurance-policies/:id/hour-withdrawals",
  summary: "Take back hours that were noted: they were not reported after all, or it was a mistake",
  may: planners,
  input: z.object({ id: PolicyId, use: z.uuid("Deze uren staan er niet") }),
  output: Done,
  async run({ database, who, now }, { id, use }) {
    const noted = (await store.uses(database, id)).find((one) => one.id === use)
    if (!noted) throw notFound()
    await store.addUse(database, {
      ...{ policyId: id, usedOn: noted.day, hours: noted.hours, takesBack: use },
      ...{ notedBy: personOf(who).id, notedOn: dayOf(now) },
    })
    return { id }
  },
})
