import { randomUUID } from "node:crypto"
import { z } from "zod"
import { dayOf, mondayOf, weekCode } from "../../methods/calendar/week.ts"
import { countsByType, describeMasked, maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing, question } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { only, orVisitor } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import * as accounts from "../accounts/store.ts"
import { AreaToChoose } from "../areas/model.ts"
import * as areas from "../areas/store.ts"
import { sharedBundlesOf } from "../likeness/shared-bundle-store.ts"
import { Theme } from "../themes/model.ts"
import * as themes from "../themes/store.ts"
import { addIdentity } from "./identity-store.ts"
import { addJoinings } from "./joining-store.ts"
import { JoinableBundle } from "./like-model.ts"
import { NewSignal, Reported } from "./model.ts"
import { admitReport } from "./receipt-rules.ts"
import {
  judgeWeek,
  namedKey,
  newReceipt,
  otherTab,
  peopleFit,
  receiptHash,
  reporterCode,
  reporterKey,
} from "./rules.ts"
import * as store from "./store.ts"

const reporters = only("worker", "coordinator", "workingGroup", "volunteerCoordinator")

export const signalForm = question({
  name: "signalForm",
  path: "/signal-form",
  summary: "What one can choose from when reporting: themes, areas, this week",
  may: orVisitor(reporters),
  input: z.object({
    gebied: z.string().max(40).optional(),
    /** Bottlenecks that were ticked, so that they stay on the page. */
    joins: z.array(z.string().max(40)).max(20).optional(),
  }),
  output: z.object({
    themes: z.array(Theme),
    areas: z.array(AreaToChoose),
    /** The area chosen on the map, or else the one in which the reporter's organisation works. */
    area: z.string().nullable(),
    thisWeek: z.string(),
    organisation: z.string().nullable(),
    organisationId: z.uuid().nullable(),
    /** Who weighs and speaks for that organisation; says who will read what. */
    represented: z.enum(["coordinator", "other", "nobody"]),
    code: z.string().nullable(),
    joined: z.array(JoinableBundle),
  }),
  async run({ database, who, now, house }, { gebied, joins }) {
    const person = who.kind === "person" ? who : undefined
    return {
      themes: await themes.themes(database),
      areas: await areas.areasToChoose(database),
      area: gebied ?? (person ? await areas.ownArea(database, person.organisation.id) : null),
      thisWeek: weekCode(dayOf(now)),
      organisation: person?.organisation.name ?? null,
      organisationId: person?.organisation.id ?? null,
      represented: person ? await accounts.representationOf(database, person.organisation.id) : "nobody",
      code: person ? reporterCode(house.secret, person.id, person.organisation.id) : null,
      joined: person ? await sharedBundlesOf(database, joins ?? []) : [],
    }
  },
})

export const reportSignal = action({
  name: "reportSignal",
  method: "POST",
  path: "/signals",
  summary: "Report a signal: with name, under a code, or anonymously",
  may: orVisitor(reporters),
  input: NewSignal,
  output: Reported,
  // Also by name: the log would otherwise hold in clear what `reporter_identity` seals.
  discreet: () => true,
  async run(changing, input) {
    const { database, who, now, house } = changing
    if (input.mode !== "anonymous" && who.kind === "person" && isForAnother(input, who.organisation.id))
      throw invalid("mode", otherTab(who.organisation.name))
    const week = judgeWeek(input.week, dayOf(now))
    if (week.kind === "unclear") throw invalid("week", week.why)
    if (!peopleFit(input))
      throw invalid("peopleMost", "Ten hoogste is kleiner dan ten minste. Kijk de twee getallen na")
    if (who.kind !== "person" && input.mode !== "anonymous")
      throw invalid(
        "mode",
        "Zonder account kun je een signaal anoniem doorgeven. Meld je aan om je naam of een code te gebruiken",
      )
    await knownThemeAndArea(changing, input)
    const joined = await joinable(changing, input)
    const { masked, spans } = maskPersonalData(input.account)
    if (input.showFirst && spans.length > 0)
      throw invalid(
        "account",
        `${describeMasked(spans, "nl")} Lees hieronder hoe wij de tekst bewaren, en stuur haar dan nog eens`,
      )
    const id = randomUUID()
    const { organisationId, receipt, reporter } = await reporterFor(changing, input)
    const signal = {
      id,
      account: masked,
      hidden: countsByType(spans),
      themeCode: input.theme ?? null,
      areaCode: input.area ?? null,
      week: week.monday,
      peopleLeast: input.peopleLeast,
      peopleMost: input.peopleMost ?? null,
      ageBand: input.ageBand ?? null,
      situation: input.situation ?? null,
      causes: [...new Set(input.causes)],
      mode: input.mode,
      organisationId,
      receivedWeek: mondayOf(dayOf(now)),
    }
    await store.addSignal(database, signal, reporter)
    if (input.mode === "named" && organisationId)
      await addIdentity(database, house, { signalId: id, organisationId, personId: personOf(who).id })
    const joins = joined.map((bundle) => bundle.id)
    await addJoinings(database, id, joins, signal.receivedWeek)
    return {
      id,
      mode: input.mode,
      receipt,
      readAt: receipt && `${house.settings.BASE_URL}/bon`,
      code: reporter.reporterCode ?? undefined,
      reader: await firstReader(database, organisationId),
      joined: joined.map(({ bottleneck }) => bottleneck),
      hidden: describeMasked(spans, "nl"),
    }
  },
})

/** The bottlenecks that a signal joins; only who has an account is shown any. */
async function joinable({ database, who }: Changing, { joins }: NewSignal): Promise<JoinableBundle[]> {
  const wanted = [...new Set(joins)]
  if (wanted.length > 0 && who.kind !== "person")
    throw invalid("joins", "Zonder account kun je je niet bij een knelpunt aansluiten. Je tekst staat er nog")
  const found = await sharedBundlesOf(database, wanted)
  if (found.length === wanted.length) return found
  throw invalid("joins", "Een van de knelpunten is er niet meer. Wij haalden het weg. Druk nog eens op Doorgeven")
}

const isForAnother = ({ organisationId }: NewSignal, own: string): boolean =>
  organisationId !== undefined && organisationId !== own

async function firstReader(database: Changing["database"], organisationId: string | null) {
  const represented = organisationId ? await accounts.representationOf(database, organisationId) : "nobody"
  return represented === "coordinator" ? ("coordinator" as const) : ("workingGroup" as const)
}

async function knownThemeAndArea({ database }: Changing, input: NewSignal): Promise<void> {
  if (input.theme && !(await themes.themeByName(database, input.theme)))
    throw invalid("theme", `Het thema '${input.theme}' kennen wij niet. Kies een thema uit de lijst, of 'Weet ik niet'`)
  if (input.area && !(await areas.areaByCode(database, input.area)))
    throw invalid("area", `Het gebied '${input.area}' kennen wij niet. Kies een gebied uit de lijst, of laat het leeg`)
}

/** What is kept of the reporter beside the signal: a key of the name, a code, or only the hash of a receipt. */
async function reporterFor({ database, who, now, house }: Changing, { mode, proof }: NewSignal) {
  if (mode === "anonymous") {
    admitReport(house, proof, now)
    const receipt = newReceipt()
    const hash = receiptHash(house.secret, receipt)
    const reporter = { reporterKey: null, reporterCode: null, receiptHash: hash, teamId: null }
    return { organisationId: null, receipt, reporter }
  }
  const person = personOf(who)
  const teams = await accounts.teamsOf(database, person.id)
  const reporter = {
    reporterKey: mode === "code" ? reporterKey(house.secret, person.id) : namedKey(house.secret, person.id),
    reporterCode: mode === "code" ? reporterCode(house.secret, person.id, person.organisation.id) : null,
    receiptHash: null,
    teamId: teams.find((team) => team.organisationId === person.organisation.id)?.teamId ?? null,
  }
  return { organisationId: person.organisation.id, receipt: undefined, reporter }
}
