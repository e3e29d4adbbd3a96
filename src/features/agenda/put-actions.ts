import { randomBytes } from "node:crypto"
import { z } from "zod"
import { addDays, dayOf } from "../../methods/calendar/week.ts"
import { type Asking, action, type Changing, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { minimaOf } from "../../platform/minima.ts"
import { codeFromName } from "../accounts/rules.ts"
import * as accounts from "../accounts/store.ts"
import * as bundles from "../bundles/store.ts"
import { keepEvidence } from "./evidence.ts"
import { agendaMakers } from "./item-desk.ts"
import { AgendaForm, BundleId, PutOnAgenda } from "./model.ts"
import { mayBeAsked, termDays } from "./rules.ts"
import { sendQuestion } from "./sending.ts"
import { masked, tooMuch } from "./speech-rules.ts"
import { moveTo } from "./state-step.ts"
import * as store from "./store.ts"
import { discretionFor } from "./viewing.ts"

async function askableBundle({ database, who }: Asking, id: string) {
  const bundle = await bundles.bundleFor(database, who, id)
  if (!bundle) throw notFound()
  const askable = mayBeAsked(bundle)
  if (askable.kind === "refused") throw conflict(askable.why)
  return bundle
}

/** Whoever coordinates or sits in the working group can carry a question. */
async function owners({ database }: Asking) {
  const people = [
    ...(await accounts.peopleWithRole(database, "workingGroup")),
    ...(await accounts.peopleWithRole(database, "coordinator")),
  ]
  return [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()]
}

export const agendaForm = question({
  name: "agendaForm",
  path: "/bundles/:id/agenda-form",
  summary: "What one can choose from when putting a bundle on the agenda",
  may: agendaMakers,
  input: z.object({ id: BundleId }),
  output: AgendaForm,
  async run(asking, { id }) {
    const bundle = await askableBundle(asking, id)
    const today = dayOf(asking.now)
    const addressees = (await accounts.organisations(asking.database)).filter(({ kind }) =>
      ["municipality", "addressee"].includes(kind),
    )
    return {
      bundleId: id,
      bottleneck: bundle.bottleneck,
      structural: bundle.state === "structural",
      addressees: addressees.map(({ id, name }) => ({ id, name })),
      owners: await owners(asking),
      self: personOf(asking.who).id,
      dueOn: addDays(today, termDays),
      today,
    }
  },
})

export const putOnAgenda = action({
  name: "putOnAgenda",
  method: "POST",
  path: "/bundles/:id/agenda-items",
  summary: "Put a bundle on the agenda: a question, an addressee, an owner and a term",
  may: agendaMakers,
  input: PutOnAgenda,
  output: z.object({ id: z.uuid(), mailed: z.boolean() }),
  async run(changing, input) {
    const { database, who, now } = changing
    // First wait for whoever does the same to this bundle, then look how it stands.
    await bundles.holdBundle(database, input.id)
    const bundle = await askableBundle(changing, input.id)
    const person = personOf(who)
    const today = dayOf(now)
    const dueOn = input.dueOn ?? addDays(today, termDays)
    if (dueOn <= today) throw invalid("dueOn", "De termijn is al voorbij. Kies een dag na vandaag")
    const ownerId = input.ownerId ?? person.id
    if (!(await owners(changing)).some(({ id }) => id === ownerId))
      throw invalid("ownerId", "Kies een trekker uit de lijst")
    const addressee = await addresseeOf(changing, input)
    await speakSafely(changing, input, addressee.name)
    const asked = (await store.itemsOfBundle(database, bundle.id)).find((one) => one.addresseeId === addressee.id)
    if (asked && asked.askedOn === today && asked.question === masked(input.question))
      throw conflict(`Deze vraag ligt al bij ${addressee.name}. Er is niets dubbel verstuurd.`)
    const reason = masked(input.reason)
    const stateId = await moveTo(changing, bundle.id, "onAgenda", reason, person.id)
    const id = await store.addItem(database, {
      bundleId: bundle.id,
      addresseeId: addressee.id,
      contactName: input.contactName,
      contactEmail: input.contactEmail ?? null,
      question: masked(input.question),
      reason,
      ownerId,
      askedBy: person.id,
      askedAt: now,
      dueOn,
      findingId: await keepEvidence(changing, bundle, {
        ...{ stateId: stateId ?? null, now },
        minima: minimaOf(changing.house.settings),
      }),
    })
    const item = await store.itemById(database, id)
    return { id, mailed: item !== undefined && (await sendQuestion(changing, item)) }
  },
})

/** The addressee from the list, or a new one by its name. */
async function addresseeOf({ database, who, now }: Changing, input: PutOnAgenda) {
  if (input.newAddressee) {
    const known = (await accounts.organisations(database)).find(
      ({ name }) => name.toLowerCase() === input.newAddressee?.toLowerCase(),
    )
    if (known) throw invalid("newAddressee", `${known.name} is er al. Kies die in de lijst`)
    const base = codeFromName(input.newAddressee) || "geadresseerde"
    const code = (await accounts.organisationByCode(database, base))
      ? `${base.slice(0, 50)}-${randomBytes(3).toString("hex")}`
      : base
    const { country } = personOf(who).organisation
    const { newAddressee: name, newKind: kind } = input
    return { id: await accounts.addOrganisation(database, { code, name, kind, country, createdAt: now }), name }
  }
  const found = input.addresseeId && (await accounts.organisationById(database, input.addresseeId))
  if (!found || !["municipality", "addressee"].includes(found.kind))
    throw invalid("addresseeId", "Kies een organisatie uit de lijst, of vul een nieuwe in")
  return found
}

async function speakSafely(changing: Changing, input: PutOnAgenda, addressee: string): Promise<void> {
  const discretion = await discretionFor(changing, input.id, addressee)
  for (const field of ["question", "reason"] as const) {
    const wrong = tooMuch(input[field], discretion)
    if (wrong) throw invalid(field, wrong)
  }
}
