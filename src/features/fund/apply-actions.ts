import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { describeMasked, maskPersonalData } from "../../methods/text/personal-data.ts"
import { type Asking, action, type Changing, question } from "../../platform/http/action.ts"
import { conflict, type FieldError, Invalid, notFound } from "../../platform/http/failure.ts"
import { type Person, personOf } from "../../platform/http/who.ts"
import { entitlements } from "../entitlements/store.ts"
import { centsOf, sayEuros } from "./amount-rules.ts"
import { WholeApplication } from "./application-model.ts"
import { type Door, FundDesk, NewApplication, otherRight } from "./apply-model.ts"
import { holdFund } from "./flow-store.ts"
import { householdKey } from "./household-key.ts"
import { tellDeciders } from "./mails.ts"
import { ApplicationId } from "./model.ts"
import { applicants } from "./people-rules.ts"
import { rightNames } from "./right-names.ts"
import { canBeDecided, fitsCaps, referenceOf } from "./rules.ts"
import { namedDeciders, settings } from "./setting-store.ts"
import * as store from "./store.ts"
import { asApplication, asWhole } from "./view-rules.ts"

async function doorFor(database: Asking["database"], { id, organisation }: Person): Promise<Door> {
  if (organisation.kind !== "professional" && organisation.kind !== "municipality")
    return { kind: "closed", why: "notProfessional" }
  const [setting] = await settings(database)
  if (!setting) return { kind: "closed", why: "notSet" }
  const asked = { applicantId: id, organisationId: organisation.id }
  if (!canBeDecided(await namedDeciders(database), asked)) return { kind: "closed", why: "noDeciders" }
  return { kind: "open", applicationCents: setting.applicationCents, householdCents: setting.householdCents }
}

/** The rights that there are now, and one for what is not on the list. */
async function rightsNow({ database, who, now }: Asking) {
  const today = dayOf(now)
  const { country } = personOf(who).organisation
  const standing = (await entitlements(database)).filter(
    (one) => one.country === country && (!one.worksUntil || one.worksUntil >= today),
  )
  return [
    ...standing.map(({ code, name }) => ({ value: code, label: name })),
    { value: otherRight, label: "Een ander recht: noem het hieronder" },
  ]
}

export const fundDesk = question({
  name: "fundDesk",
  path: "/fund-applications",
  summary: "Whether one can apply to the emergency fund and up to how much, and what one asked so far",
  may: applicants,
  input: z.object({}),
  output: FundDesk,
  async run(asking) {
    const { database, who, now } = asking
    const person = personOf(who)
    const mine = await store.applicationsOf(database, person.id)
    const colleagues = person.roles.includes("coordinator")
      ? (await store.running(database)).filter(
          (row) =>
            row.state === "paid" && row.organisationId === person.organisation.id && row.applicantId !== person.id,
        )
      : []
    return {
      door: await doorFor(database, person),
      rights: await rightsNow(asking),
      mine: mine.map((row) => asApplication(row, now)).reverse(),
      ours: colleagues.map(({ id, cents, steps, appliedAt }) => ({
        ...{ id, reference: referenceOf(id), cents },
        paidAt: steps.find(({ step }) => step === "paid")?.takenAt ?? appliedAt,
      })),
    }
  },
})

export const myFundApplication = question({
  name: "myFundApplication",
  path: "/fund-applications/:id",
  summary: "One application to the emergency fund that one did, with each step and its reason",
  may: applicants,
  input: z.object({ id: ApplicationId }),
  output: WholeApplication,
  async run({ database, who, now }, { id }) {
    const row = await store.applicationById(database, id)
    if (row?.applicantId !== personOf(who).id) throw notFound()
    return asWhole(row, await rightNames(database), now)
  },
})

const closed: Record<Extract<Door, { kind: "closed" }>["why"], string> = {
  notSet: "Het noodfonds is nog niet open. Vraag de beheerder wanneer dat wel zo is.",
  noDeciders:
    "Er zijn nu geen twee mensen die over jouw aanvraag mogen beslissen. Vraag de beheerder om iemand aan te wijzen.",
  notProfessional:
    "Alleen een beroepskracht kan iets aanvragen bij het noodfonds. Vraag een beroepskracht die je kent.",
}

export const applyToFund = action({
  name: "applyToFund",
  method: "POST",
  path: "/fund-applications",
  summary:
    "Apply to the emergency fund for a household under an alias: how much, what for, how it goes on, and which rights were looked at first",
  may: applicants,
  input: NewApplication,
  output: z.object({ id: z.uuid(), hidden: z.string() }),
  async run(changing, given) {
    const { database, who, house, now } = changing
    const person = personOf(who)
    const door = await doorFor(database, person)
    if (door.kind === "closed") throw conflict(`${closed[door.why]} Er is niets verstuurd.`)
    const householdYear = now.getUTCFullYear()
    const key = householdKey(house.secret, person.organisation.id, householdYear, given.household)
    const cents = centsOf(given.amount)
    const wrong = [...(await wrongRights(changing, given.rights)), ...(await wrongAmount(changing, door, cents, key))]
    if (wrong.length > 0) throw new Invalid(wrong)
    const purpose = maskPersonalData(given.purpose)
    const plan = maskPersonalData(given.plan)
    const rightsNote = maskPersonalData(given.rightsNote)
    const id = await store.addApplication(database, {
      ...{ organisationId: person.organisation.id, applicantId: person.id, cents, alias: given.alias },
      ...{ purpose: purpose.masked, plan: plan.masked, rightsNote: rightsNote.masked },
      ...{ rights: [...new Set(given.rights)], householdYear, householdKey: key, appliedAt: now },
    })
    const asked = { applicantId: person.id, organisationId: person.organisation.id }
    await tellDeciders(changing, await namedDeciders(database), asked)
    return { id, hidden: describeMasked([...purpose.spans, ...plan.spans, ...rightsNote.spans], "nl") }
  },
})

async function wrongRights(changing: Changing, rights: readonly string[]): Promise<FieldError[]> {
  const known = new Set((await rightsNow(changing)).map(({ value }) => value))
  return rights.every((code) => known.has(code)) ? [] : [{ field: "rights", message: "Kies rechten uit de lijst" }]
}

type Caps = { applicationCents: number; householdCents: number }

async function wrongAmount({ database }: Changing, caps: Caps, cents: number, key: string): Promise<FieldError[]> {
  // Two who ask for the same household in the same moment: one waits for the other.
  await holdFund(database)
  const fits = fitsCaps(cents, caps, await store.askedBefore(database, key))
  if (fits.kind === "fits") return []
  const message =
    fits.of === "application"
      ? `Een aanvraag is ten hoogste ${sayEuros(fits.left)}`
      : fits.left === 0
        ? "Dit huishouden heeft dit jaar al gevraagd of gekregen wat kan"
        : `Dit huishouden kan dit jaar nog ${sayEuros(fits.left)} krijgen`
  return [{ field: "amount", message }]
}
