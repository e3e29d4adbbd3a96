import { z } from "zod"
import { type Asking, question } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { areasToChoose } from "../areas/store.ts"
import { labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import { Activity, CoverAnswer, Desk } from "./cover-model.ts"
import { judge } from "./rules.ts"
import * as store from "./store.ts"

export const planners = only("volunteerCoordinator", "administrator")

/** Whether what is planned is insured; throws where the area or the kind of help is not known. */
async function coverOf({ database, now }: Asking, activity: Activity): Promise<CoverAnswer> {
  const areas = await store.areasAround(database, activity.area)
  if (areas.length === 0)
    throw invalid("area", `Het gebied '${activity.area}' kennen wij niet. Kies een gebied uit de lijst`)
  if (!(await helpItems(database)).some(({ code }) => code === activity.item))
    throw invalid("item", `'${activity.item}' staat niet op de lijst. Kies een soort hulp uit de lijst`)
  const uses = (await store.uses(database)).filter(({ takenBack }) => !takenBack)
  return judge(activity, { policies: await store.policies(database), uses, areas, now })
}

export const insuranceCover = question({
  name: "insuranceCover",
  path: "/insurance-cover",
  summary: "Whether this activity, here, by this volunteer, on this day is insured; if not, why, and what to do before",
  may: planners,
  input: Activity,
  output: CoverAnswer,
  run: coverOf,
})

const Text = z.string().max(60).optional()

export const insuranceDesk = question({
  name: "insuranceDesk",
  path: "/insurance",
  summary: "The policies that hold now, what one can choose from, and the answer where an activity was filled in",
  may: planners,
  input: z.object({ item: Text, area: Text, day: Text, time: Text, hours: Text, source: Text, known: Text }),
  output: Desk,
  async run(asking, given) {
    const { database, who } = asking
    const { country } = personOf(who).organisation
    const asked = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const areas = await areasToChoose(database)
    return {
      policies: await store.policies(database),
      items: (await helpItems(database)).map((item) => ({ value: item.code, label: labelFor(item, country) })),
      areas: areas.map(({ code, name, level }) => ({
        value: code,
        label: name,
        municipality: level === "municipality",
      })),
      asked,
      cover: given.day ? await coverFor(asking, asked) : null,
    }
  },
})

/** The same of what stands in an address: what does not fit is said, and nothing is lost. */
async function coverFor(asking: Asking, { hours, known, ...asked }: Record<string, string>): Promise<CoverAnswer> {
  const number = hours === undefined ? {} : { hours: Number(hours.replace(",", ".")) }
  const activity = Activity.safeParse({ ...asked, ...number, known: known === "ja" })
  if (!activity.success) return { kind: "unclear", why: `${activity.error.issues[0]?.message}.` }
  return coverOf(asking, activity.data).catch((error) => {
    const why = Array.isArray(error.errors) ? error.errors[0]?.message : undefined
    if (typeof why !== "string") throw error
    return { kind: "unclear" as const, why: `${why}.` }
  })
}
