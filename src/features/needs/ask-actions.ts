import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { type Person, personOf } from "../../platform/http/who.ts"
import { type Happening, happenings } from "../entitlements/model.ts"
import { entitlements } from "../entitlements/store.ts"
import { Happened, NewNeed } from "./ask-model.ts"
import { lookedAt, tellUrgent } from "./asking.ts"
import { addConsent } from "./consent-store.ts"
import { NeedId } from "./model.ts"
import { paperToType } from "./paper-store.ts"
import { askers } from "./people-rules.ts"
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
    if (maskPersonalData(given.alias).spans.length > 0)
      throw invalid("alias", "Dit lijkt op een echte naam of een nummer. Kies een schuilnaam, zoals 'de buurvrouw'")
    await fits(changing, given)
    const rights = await knownRights(changing, given.rights)
    const { row, hidden } = await lookedAt(changing, given, person.organisation.country)
    const paperCode = await paperToType(database, person.organisation.id, given.paper)
    const id = await addNeed(database, {
      ...row,
      ...{ alias: given.alias, least: given.least, tier: given.tier ?? null, until: given.until || null, paperCode },
      ...{ organisationId: person.organisation.id, intermediaryId: person.id, askedOn: dayOf(now) },
      entry: paperCode ? "paper" : (given.door ?? entryOf(person)),
    })
    for (const [code, happened] of rights) await addRight(database, id, code, happened, dayOf(now))
    if (given.counting) await addConsent(database, { needId: id, said: given.counting, on: dayOf(now) })
    await tellUrgent(changing, given.urgency)
    return { id, hidden }
  },
})

const entryOf = ({ organisation }: Person) => (organisation.kind === "informal" ? "group" : "worker")

async function fits({ database, now }: Changing, { units, least, until, tier }: NewNeed): Promise<void> {
  if (least > units) throw invalid("least", "Dit is meer dan je vraagt. Vul hier ten hoogste dat aantal in")
  if (until && until < dayOf(now)) throw invalid("until", "Deze dag is voorbij. Kies een dag vanaf vandaag")
  if (tier && tier > (await currentRule(database)).tiers.length)
    throw invalid("tier", "Deze regel is er niet meer. Kies de regel die past")
}

async function knownRights({ database }: Changing, said: readonly string[]): Promise<[string, Happening][]> {
  if (said.length === 0) return []
  const known = new Set((await entitlements(database)).map(({ code }) => code))
  const pairs = said.map((one) => one.split(" ") as [string, Happening])
  for (const [code] of pairs)
    if (!known.has(code)) throw invalid("rights", `Het recht '${code}' kennen wij niet. Kies uit de lijst`)
  return [...new Map(pairs)].filter(([, happened]) => happenings.includes(happened))
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
