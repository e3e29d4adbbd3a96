import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { subjectKey } from "../../platform/database/subject-key.ts"
import type { House } from "../../platform/house.ts"
import { action, type Changing, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { begin, SignedIn } from "./begin-session.ts"
import { closeInvitation, openInvitations, teamOfInvitation } from "./invitation-store.ts"
import * as client from "./oidc-client.ts"
import { knownFrom } from "./oidc-rules.ts"
import * as providers from "./oidc-store.ts"
import { tellChange } from "./own-account.ts"
import { Device } from "./sign-in-input.ts"
import * as store from "./store.ts"

/** How long somebody may take on the page of the organisation. */
const attemptMinutes = 10

// What happens on the way to an organisation and back goes through a browser only. Nothing here is an operation of the
// API: the claims in the action below are true only because we asked the organisation ourselves, a moment before.

/** The way out: where to go, and what this browser keeps until it is back. */
export const departure = question({
  name: "departure",
  path: "/aanmelden/organisatie/:provider",
  summary: "",
  may: anyone,
  input: z.object({ provider: z.uuid(), verder: z.string().max(2000).optional() }),
  output: z.object({ address: z.string(), attempt: z.string() }),
  async run({ database, house, now }, { provider: id, verder }) {
    const provider = await providers.providerById(database, id)
    if (!provider) throw notFound()
    const until = now.getTime() + attemptMinutes * 60_000
    const out = await client.wayOut(house, provider, { onward: verder ?? "/", until })
    if (out.kind === "unreachable") throw unreachable(house, out.why)
    return { address: out.value.address, attempt: client.sealAttempt(house, out.value.attempt) }
  },
})

/** Asks the organisation who came back. Outside any transaction: it may be slow, and nobody waits for it. */
export async function claimsOf(house: House, sealed: string | undefined, query: string) {
  const attempt = client.openAttempt(house, sealed)
  if (!attempt)
    throw invalid(
      "",
      "Dat duurde te lang, of je begon in een andere browser. Begin hier opnieuw; er is niets veranderd",
    )
  const provider = await providers.providerById(house.database.kysely, attempt.provider)
  if (!provider) throw notFound()
  const arrived = await client.whoArrived(house, provider, attempt, query)
  if (arrived.kind === "declined")
    throw invalid("", "Je organisatie liet je niet verder gaan, of je koos ervoor te stoppen. Je bent niet aangemeld")
  if (arrived.kind === "unreachable") throw unreachable(house, arrived.why)
  const known = knownFrom(arrived.value, provider)
  if (known.kind === "refused") throw refusals[known.why]()
  const { subject, email, name, secondStep } = known
  return { providerId: provider.id, subject, email, name, secondStep, onward: attempt.onward }
}

const refusals = {
  noAddress: () =>
    invalid("", "Je organisatie gaf ons geen e-mailadres door. Vraag wie de computers beheert om dat aan te zetten"),
  notVerified: () =>
    invalid(
      "",
      "Je organisatie zegt er niet bij dat je e-mailadres klopt. Vraag wie de computers beheert om dat aan te zetten",
    ),
  otherDomain: () =>
    invalid("", "Je e-mailadres hoort niet bij deze organisatie. Meld je aan met je wachtwoord of een passkey"),
}

function unreachable(house: House, why: string) {
  // What the other side said may hold whatever was sent to it: only its kind, and no address, comes into the log.
  house.log(`aanmelden via een organisatie lukte niet: ${why.slice(0, 120).replace(/\S+@\S+|[\w-]{24,}/g, "…")}`)
  return invalid(
    "",
    "Aanmelden via je organisatie lukt nu niet. Probeer het over een minuut nog eens, of meld je aan met je wachtwoord of een passkey",
  )
}

export const signInThroughOrganisation = action({
  name: "signInThroughOrganisation",
  method: "POST",
  path: "/aanmelden/organisatie/terug",
  summary: "",
  may: anyone,
  input: Device.extend({
    providerId: z.uuid(),
    subject: z.string().min(1).max(255),
    email: z.string(),
    name: z.string(),
    secondStep: z.boolean(),
  }),
  output: SignedIn,
  audit: (_input, output) => ({ subject: output.id }),
  async run(changing, { device, secondStep, ...claims }) {
    const { database } = changing
    const provider = await providers.providerById(database, claims.providerId)
    if (!provider) throw notFound()
    const account = subjectKey(changing.house.secret, provider.id, claims.subject)
    const person =
      (await providers.personBySubject(database, provider.id, account)) ??
      (await newcomer(changing, provider, account, claims))
    const proof = secondStep ? "second" : "organisation"
    return await begin(changing, { person, proof, device, provider })
  },
})

type Newcomer = { email: string; name: string }

/** Somebody who comes this way for the first time: known by a checked address, or invited, or welcome as a worker. */
async function newcomer(changing: Changing, provider: providers.Provider, account: string, { email, name }: Newcomer) {
  const { database, now } = changing
  const known = await store.personByEmail(database, email)
  const links = known ? await providers.linksOf(database, known.id) : []
  if (links.some(({ id, tied }) => id === provider.id && !tied)) throw untied()
  const invited = (await openInvitations(database, now, provider.organisationId)).find(
    (one) => one.email?.toLowerCase() === email,
  )
  const works = known ? await store.currentMemberships(database, known.id) : []
  const worksHere = works.some(({ id }) => id === provider.organisationId)
  if (!worksHere && !invited && (known || !provider.makesAccounts)) throw stranger()
  const named = { name: invited?.name ?? name, email, passwordHash: null, createdAt: now }
  const id = known?.id ?? (await store.addPerson(database, named))
  if (invited || !known) {
    const role = invited?.role ?? "worker"
    const place = {
      organisationId: provider.organisationId,
      role,
      teamId: invited ? await teamOfInvitation(database, invited.id) : null,
    }
    await store.addMembership(database, { personId: id, ...place, beganAt: now })
  }
  if (invited) await closeInvitation(database, invited.id, id, now)
  const linked = await providers.link(database, {
    providerId: provider.id,
    subjectKey: account,
    personId: id,
    linkedOn: dayOf(now),
  })
  if (!linked) throw otherAccount()
  if (known) await tellChange(changing, id, "linked")
  return { id, email }
}

const stranger = () =>
  invalid(
    "",
    "Je organisatie kent je, maar bij Nabij is nog geen account met jouw e-mailadres. Vraag je coördinator om een uitnodiging op dit adres",
  )
const otherAccount = () =>
  invalid(
    "",
    "Bij dit e-mailadres hoort al een ander account van je organisatie. Meld je aan met je wachtwoord, of vraag de beheerder om hulp",
  )
const untied = () =>
  invalid(
    "",
    "Je maakte dit account zelf los van Nabij. Meld je aan met je wachtwoord of een passkey. Bij je account, onder Veilig aanmelden, kun je het weer toestaan",
  )
