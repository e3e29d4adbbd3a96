import { z } from "zod"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { ConsentRequest, NewBaseline, NewConsent, RecordedConsent } from "./consent-model.ts"
import { mayAskAround } from "./consent-rules.ts"
import * as store from "./consent-store.ts"
import { bundlers, maskAll, visibleBundle } from "./visible.ts"

const Changed = z.object({ id: z.uuid(), hidden: z.string() })

/** Of a bundle that one does not see otherwise: who stands in for a coordinator decides on its words alone. */
async function maySpeak(asking: Asking, id: string): Promise<void> {
  const { organisation, roles } = personOf(asking.who)
  if (roles.includes("coordinator")) await visibleBundle(asking, id)
  else if ((await store.consentRequestsFor(asking.database, organisation.id, id)).length === 0) throw notFound()
}

const whyNeeded = (agreed: "yes" | "no", why: string) => {
  if (agreed === "no" && why.length < 5)
    throw invalid("why", "Schrijf in één zin waarom er bezwaar is. Het bezwaar blijft bij de bundel staan")
}

export const listConsentRequests = question({
  name: "listConsentRequests",
  path: "/consent-requests",
  summary: "Bundles that wait for one's own organisation, where it has no coordinator: may they become public?",
  may: only("volunteerCoordinator", "administrator"),
  input: z.object({}),
  output: z.array(ConsentRequest),
  run: ({ database, who }) => store.consentRequestsFor(database, personOf(who).organisation.id),
})

export const giveConsent = action({
  name: "giveConsent",
  method: "POST",
  path: "/bundles/:id/consents",
  summary: "Agree for one's organisation that a bundle becomes public, or object with why; the newest counts",
  may: only("coordinator", "volunteerCoordinator", "administrator"),
  input: NewConsent,
  output: Changed,
  audit: ({ id, agreed }) => ({ subject: id, detail: { agreed } }),
  async run(changing, { id, agreed, why }) {
    const { database, now } = changing
    const person = personOf(changing.who)
    await maySpeak(changing, id)
    if (!(await store.organisationsIn(database, id)).includes(person.organisation.id))
      throw conflict(
        "Je organisatie heeft geen signaal in deze bundel en herkende hem niet. Je toestemming is dus niet nodig.",
      )
    whyNeeded(agreed, why)
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

export const recordConsent = action({
  name: "recordConsent",
  method: "POST",
  path: "/bundles/:id/recorded-consents",
  summary: "Write down what an organisation said in which nobody can decide here, with whom one asked and how",
  may: only("workingGroup"),
  input: RecordedConsent,
  output: Changed,
  audit: ({ id, organisationId, agreed }) => ({ subject: id, detail: { organisation: organisationId, agreed } }),
  async run(changing, { id, organisationId, agreed, why, heard }) {
    const { database, now } = changing
    const { state } = await visibleBundle(changing, id)
    if (!mayAskAround(state))
      throw conflict("Vraag dit pas na als het een gedeeld knelpunt is. Er is niets vastgelegd.")
    if (!(await store.absentIn(database, id)).some((one) => one.organisationId === organisationId)) throw notFound()
    whyNeeded(agreed, why)
    const { masked, hidden } = maskAll({ why, heard })
    const personId = personOf(changing.who).id
    await store.addConsent(database, {
      ...{ bundleId: id, organisationId, agreed: agreed === "yes", personId, givenAt: now },
      ...masked,
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
