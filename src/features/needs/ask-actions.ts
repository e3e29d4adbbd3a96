import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { type FieldError, Invalid, invalid, notFound } from "../../platform/http/failure.ts"
import { type Person, personOf } from "../../platform/http/who.ts"
import { type Happening, happenings } from "../entitlements/model.ts"
import { entitlements } from "../entitlements/store.ts"
import { Happened, NewNeed } from "./ask-model.ts"
import { lookedAt, tellUrgent } from "./asking.ts"
import { addConsent } from "./consent-store.ts"
import { NeedId } from "./model.ts"
import { paperToType } from "./paper-store.ts"
import { askers } from "./people-rules.ts"
import { placeNames } from "./place-names-store.ts"
import { addRight } from "./right-store.ts"
import { currentRule } from "./rule-store.ts"
import { addNeed, needById } from "./store.ts"

export const askForHelp = action({
  name: "askForHelp",
  method: "POST",
  path: "/needs",
  summary:
    "Ask help for somebody under an alias, apart from any signal: what, how much, how soon, where, in which languages, when, what makes it safe, and which rights were looked at first",
  may: askers,
  input: NewNeed,
  output: z.object({ id: z.uuid(), hidden: z.string() }),
  // Who asked stands with the need; a second line with the moment could be laid beside that of a signal.
  discreet: () => true,
  async run(changing, given) {
    const { database, who, now } = changing
    const person = personOf(who)
    const { row, hidden, wrong } = await lookedAt(changing, given, person.organisation.country)
    const all = [...(await misfits(changing, given)), ...(await unknownRights(changing, given.rights)), ...wrong]
    if (all.length > 0) throw new Invalid(all)
    const paperCode = await paperToType(database, person.organisation.id, given.paper)
    const id = await addNeed(database, {
      ...row,
      ...{ alias: given.alias, least: given.least, tier: given.tier ?? null, until: given.until || null, paperCode },
      ...{ organisationId: person.organisation.id, intermediaryId: person.id, askedOn: dayOf(now) },
      entry: paperCode ? "paper" : (given.door ?? entryOf(person)),
    })
    for (const [code, happened] of saidOf(given.rights)) await addRight(database, id, code, happened, dayOf(now))
    if (given.counting) await addConsent(database, { needId: id, said: given.counting, on: dayOf(now) })
    await tellUrgent(changing, given.urgency)
    return { id, hidden }
  },
})

const entryOf = ({ organisation }: Person) => (organisation.kind === "informal" ? "group" : "worker")

/** What the form alone cannot know: told together, so that nobody mends it one by one. */
async function misfits({ database, now }: Changing, { alias, until, tier }: NewNeed): Promise<FieldError[]> {
  const wrong: FieldError[] = []
  if (maskPersonalData(alias, { known: await placeNames(database) }).spans.length > 0)
    wrong.push({
      field: "alias",
      message: "Dit lijkt op een echte naam of een nummer. Kies een schuilnaam, zoals 'de buurvrouw'",
    })
  if (until && until < dayOf(now))
    wrong.push({ field: "until", message: "Deze dag is voorbij. Kies een dag vanaf vandaag" })
  if (tier && tier > (await currentRule(database)).tiers.length)
    wrong.push({ field: "tier", message: "Deze regel is er niet meer. Kies de regel die past" })
  return wrong
}

const pairsOf = (said: readonly string[]) => said.map((one) => one.split(" ") as [string, Happening])
const saidOf = (said: readonly string[]) =>
  [...new Map(pairsOf(said))].filter(([, happened]) => happenings.includes(happened))

async function unknownRights({ database }: Changing, said: readonly string[]): Promise<FieldError[]> {
  if (said.length === 0) return []
  const known = new Set((await entitlements(database)).map(({ code }) => code))
  return pairsOf(said)
    .filter(([code]) => !known.has(code))
    .map(([code]) => ({ field: "rights", message: `Het recht '${code}' kennen wij niet. Kies uit de lijst` }))
}

/** Not told who: as asking itself. */
export const noteRight = action({
  name: "noteRight",
  method: "POST",
  path: "/needs/:id/rights",
  summary: "Note what happened with a right for somebody for whom one asked help, or why it is not used",
  may: askers,
  input: z.object({ id: NeedId, right: z.string("Kies een recht").max(60), happened: Happened }),
  output: z.object({ id: z.uuid() }),
  discreet: () => true,
  async run(changing, { id, right, happened }) {
    const { database, who, now } = changing
    const need = await needById(database, id)
    if (need?.intermediaryId !== personOf(who).id) throw notFound()
    const known = (await entitlements(database)).some(({ code }) => code === right)
    if (!known) throw invalid("right", "Dit recht kennen wij niet. Kies uit de lijst")
    await addRight(database, id, right, happened, dayOf(now))
    return { id }
  },
})
