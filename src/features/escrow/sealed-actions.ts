import { z } from "zod"
import { dayOf, mondayOf } from "../../methods/calendar/week.ts"
import { type Asking, action, type Changing, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { everybodySignedIn, orVisitor } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import * as accounts from "../accounts/store.ts"
import * as areas from "../areas/store.ts"
import { currentLanguage } from "../likeness/language-store.ts"
import { admitReport } from "../signals/receipt-rules.ts"
import { newReceipt, otherTab, receiptHash, reporterCode, reporterKey } from "../signals/rules.ts"
import * as themes from "../themes/store.ts"
import { sealingKey } from "./key-store.ts"
import { NewSealed, OwnSealed, SealChoices, SealedDone, SealedId } from "./model.ts"
import { placesAround } from "./place-store.ts"
import { deleteAfter, reporters, topicsFor } from "./rules.ts"
import * as store from "./sealed-store.ts"
import { currentSetting } from "./setting-store.ts"

export const sealChoices = question({
  name: "sealChoices",
  path: "/seal-choices",
  summary: "What one needs to seal a signal: the key of the working group, the rule of now, and what may be compared",
  may: orVisitor(reporters),
  input: z.object({ theme: z.string().max(60).optional(), area: z.string().max(40).optional() }),
  output: SealChoices,
  async run({ database }, { theme, area }) {
    const { setting } = await currentSetting(database)
    return {
      key: (await sealingKey(database)) ?? null,
      setting,
      places: area ? await placesAround(database, area) : [],
      topics: theme ? await topicsOf(database, theme) : [],
    }
  },
})

/** Reading the thesaurus takes a moment: only for who chooses from it. */
const topicsOf = async (database: Asking["database"], theme: string): Promise<string[]> =>
  topicsFor(theme, await themes.themes(database), (await currentLanguage(database)).thesaurus)

export const sealSignal = action({
  name: "sealSignal",
  method: "POST",
  path: "/sealed-signals",
  summary: "Report a signal that stays sealed until enough others see the same; only its author can read it",
  may: orVisitor(reporters),
  input: NewSealed,
  output: SealedDone,
  discreet: () => true,
  async run(changing, input) {
    const { database, who, now, house } = changing
    if (who.kind !== "person" && input.mode !== "anonymous")
      throw invalid("mode", "Zonder account kun je een signaal anoniem doorgeven. Meld je aan om een code te gebruiken")
    if (
      input.mode === "code" &&
      who.kind === "person" &&
      (input.organisationId ?? who.organisation.id) !== who.organisation.id
    )
      throw invalid("mode", otherTab(who.organisation.name))
    const months = await knownRule(changing, input)
    await knownOutside(changing, input)
    const { receipt, reporter } = await reporterFor(changing, input)
    const {
      encapsulated,
      box,
      ciphertext,
      theme,
      area,
      from,
      until,
      organisationId: _tab,
      proof: _proof,
      ...rest
    } = input
    const received = mondayOf(dayOf(now))
    const outside = { themeCode: theme, areaCode: area, fromWeek: from, untilWeek: until }
    const times = { receivedWeek: received, deleteAfter: deleteAfter(received, months) }
    await store.addSealed(database, { ...rest, ...outside, ...times }, reporter, { encapsulated, box, ciphertext })
    return { id: input.id, mode: input.mode, receipt, readAt: receipt && `${house.settings.BASE_URL}/verzegeld/bon` }
  },
})

/** The key and the rule are those of this moment: what the form showed is what holds. @returns after how many months it goes */
async function knownRule({ database }: Changing, input: NewSealed): Promise<number> {
  const key = await sealingKey(database)
  if (!key)
    throw conflict("De werkgroep heeft nu geen sleutel. Verzegeld doorgeven kan nog niet. Je tekst staat er nog.")
  const { setting } = await currentSetting(database)
  const same =
    key.id === input.keyId && setting.others === input.others && setting.organisations === input.organisations
  if (!same)
    throw conflict(
      "De regel of de sleutel is net veranderd. Er is nog niets doorgegeven. Laad de pagina opnieuw: je tekst blijft staan.",
    )
  return setting.months
}

async function knownOutside(
  { database, now }: Changing,
  { theme, area, from, until, topics }: NewSealed,
): Promise<void> {
  const all = await themes.themes(database)
  if (!all.some(({ code, retired }) => code === theme && !retired))
    throw invalid("theme", "Dit thema kennen wij niet. Kies een thema uit de lijst")
  if (area && !(await areas.areaByCode(database, area)))
    throw invalid("area", "Dit gebied kennen wij niet. Kies een gebied uit de lijst, of laat het leeg")
  if ((from === null) !== (until === null) || (from ?? "") > (until ?? ""))
    throw invalid("week", "Kies een week uit de kalender")
  if (from !== null && from > mondayOf(dayOf(now)))
    throw invalid("week", "Deze week ligt in de toekomst. Kies deze week of een eerdere")
  const known = topics.length > 0 ? await topicsOf(database, theme) : []
  if (topics.some((topic) => !known.includes(topic)))
    throw invalid("topics", "Een van de woorden staat niet meer in de lijst. Kies ze opnieuw")
}

async function reporterFor({ database, who, now, house }: Changing, { mode, proof }: NewSealed) {
  const nobody = { reporterKey: null, reporterCode: null, organisationId: null, teamId: null }
  if (mode === "anonymous") {
    admitReport(house, proof, now)
    const receipt = newReceipt()
    return { receipt, reporter: { ...nobody, receiptHash: receiptHash(house.secret, receipt) } }
  }
  const { id, organisation } = personOf(who)
  const teams = await accounts.teamsOf(database, id)
  const reporter = {
    reporterKey: reporterKey(house.secret, id),
    reporterCode: reporterCode(house.secret, id, organisation.id),
    receiptHash: null,
    organisationId: organisation.id,
    teamId: teams.find((team) => team.organisationId === organisation.id)?.teamId ?? null,
  }
  return { receipt: undefined, reporter }
}

export const mySealedSignals = question({
  name: "mySealedSignals",
  path: "/sealed-signals",
  summary:
    "The signals that one sealed oneself under a code, and whether they are still sealed; never how many others there are",
  may: everybodySignedIn,
  input: z.object({}),
  output: z.array(OwnSealed),
  run: ({ database, who, house, now }) =>
    store.sealedOf(database, { reporterKey: reporterKey(house.secret, personOf(who).id) }, dayOf(now)),
})

export const withdrawSealed = action({
  name: "withdrawSealed",
  method: "POST",
  path: "/sealed-signals/:id/withdrawal",
  summary: "Withdraw one's own sealed signal: its text is deleted at once, unread",
  may: everybodySignedIn,
  input: z.object({ id: SealedId }),
  output: z.object({ id: z.uuid() }),
  discreet: () => true,
  async run({ database, who, now, house }, { id }) {
    const author = { reporterKey: reporterKey(house.secret, personOf(who).id) }
    if (!(await store.isOwnSealed(database, author, id))) throw notFound()
    const ended = await store.endSealed(database, [id], "withdrawn", mondayOf(dayOf(now)))
    if (ended.length === 0) throw conflict("Dit signaal is niet meer verzegeld. Laad de pagina opnieuw.")
    return { id }
  },
})
