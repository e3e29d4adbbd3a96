import { z } from "zod"
import { action } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { NewBaseline, NewConsent } from "./consent-model.ts"
import * as store from "./consent-store.ts"
import { bundlers, maskAll, visibleBundle } from "./visible.ts"

const Changed = z.object({ id: z.uuid(), hidden: z.string() })

export const giveConsent = action({
  name: "giveConsent",
  method: "POST",
  path: "/bundles/:id/consents",
  summary: "Agree for one's organisation that a bundle becomes public, or object with why; the newest counts",
  may: only("coordinator"),
  input: NewConsent,
  output: Changed,
  audit: ({ id, agreed }) => ({ subject: id, detail: { agreed } }),
  async run(changing, { id, agreed, why }) {
    const { database, now } = changing
    const person = personOf(changing.who)
    await visibleBundle(changing, id)
    if (!(await store.organisationsIn(database, id)).includes(person.organisation.id))
      throw conflict(
        "Je organisatie heeft geen signaal in deze bundel en herkende hem niet. Je toestemming is dus niet nodig.",
      )
    if (agreed === "no" && why.length < 5)
      throw invalid("why", "Schrijf in één zin waarom je bezwaar maakt. Je bezwaar blijft bij de bundel staan")
    const { masked, hidden } = maskAll({ why })
    await store.addConsent(database, {
      bundleId: id,
      organisationId: person.organisation.id,
      agreed: agreed === "yes",
      why: masked.why,
      personId: person.id,
      givenAt: now,
    })
    return { id, hidden }
  },
})

export const enterBaseline = action({
  name: "enterBaseline",
  method: "POST",
  path: "/bundles/:id/baselines",
  summary: "Enter what to compare with: a share elsewhere with its source, and how many of those asked here",
  may: bundlers,
  input: NewBaseline,
  output: Changed,
  async run(changing, { id, percent, label, source, year, seen, asked }) {
    await visibleBundle(changing, id)
    if (seen > asked) throw invalid("seen", "Je zag het bij meer mensen dan je het vroeg. Kijk de twee getallen na")
    if (year > changing.now.getUTCFullYear())
      throw invalid("year", `Het jaar ${year} ligt in de toekomst. Kijk het jaartal na`)
    const { masked, hidden } = maskAll({ label, source })
    await store.addBaseline(changing.database, {
      bundleId: id,
      share: percent / 100,
      ...masked,
      year,
      seen,
      asked,
      enteredBy: personOf(changing.who).id,
      enteredAt: changing.now,
    })
    return { id, hidden }
  },
})
