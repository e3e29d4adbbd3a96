import { z } from "zod"
import { describeMasked, type MaskedText, maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { Bottleneck, Explanation, reaches } from "../bundles/model.ts"
import * as bundles from "../bundles/store.ts"
import { addAnswer, answersTo } from "./answer-store.ts"
import { answerers, Dismissal, PatternId, ToBundle } from "./model.ts"
import { holdPattern, patternById, type StoredPattern } from "./pattern-store.ts"
import { askRun } from "./run-store.ts"
import { reading } from "./showing.ts"

export const searchNow = action({
  name: "searchPossiblePatterns",
  method: "POST",
  path: "/possible-pattern-searches",
  summary: "Look for possible patterns now instead of tonight; what is found stands in the list a little later",
  may: answerers,
  input: z.object({}),
  output: z.object({ asked: z.literal(true) }),
  async run({ database, now }) {
    await askRun(database, now)
    return { asked: true as const }
  },
})

/** The pattern, held until the end of this change, or a kind word where somebody answered since it was on screen. */
async function held(changing: Changing, id: string, seen: number): Promise<StoredPattern> {
  const { database } = changing
  const { reader, country } = reading(changing)
  const isThere = await holdPattern(database, id)
  const pattern = isThere ? await patternById(database, country, id) : undefined
  if (!pattern) throw notFound()
  if ((await answersTo(database, reader, country, [id])).length > seen)
    throw conflict("Iemand anders gaf net een antwoord. Er is niets veranderd. Lees eerst dat antwoord.")
  return pattern
}

/** What became of the text, as it may be stored, and what was hidden in it. */
function masked(texts: Record<string, string>): { text(name: string): MaskedText; hidden: string } {
  const parts = new Map(Object.entries(texts).map(([name, text]) => [name, maskPersonalData(text)]))
  const spans = [...parts.values()].flatMap((part) => part.spans)
  return {
    text: (name) => parts.get(name)?.masked ?? maskPersonalData("").masked,
    hidden: spans.length > 0 ? describeMasked(spans, "nl") : "",
  }
}

const by = ({ who, now }: Changing) => ({ answeredBy: personOf(who).id, answeredAt: now })
/** A coordinator speaks for the own organisation, the working group for everybody. */
const scopeOf = (changing: Changing): string | null => {
  const { reader } = reading(changing)
  return reader.inWorkingGroup ? null : reader.organisationId
}

export const dismissPattern = action({
  name: "dismissPossiblePattern",
  method: "POST",
  path: "/possible-patterns/:id/dismissals",
  summary:
    "Say that a possible pattern is none, with why; it comes back only when it grew by half or in another season",
  may: answerers,
  input: Dismissal,
  output: z.object({ id: z.uuid(), hidden: z.string() }),
  async run(changing, { id, why, seen }) {
    await held(changing, id, seen)
    const { text, hidden } = masked({ why })
    const organisationId = scopeOf(changing)
    const answer = { patternId: id, answer: "none" as const, bundleId: null, organisationId, why: text("why") }
    await addAnswer(changing.database, { ...answer, ...by(changing) })
    return { id, hidden }
  },
})

export const patternToBundle = action({
  name: "putPossiblePatternInBundle",
  method: "POST",
  path: "/possible-patterns/:id/bundles",
  summary: "Say that a possible pattern belongs to a bundle that there is already; the bundle itself does not change",
  may: answerers,
  input: ToBundle,
  output: z.object({ id: z.uuid() }),
  audit: ({ id, bundle }) => ({ subject: bundle, detail: { pattern: id } }),
  async run(changing, { id, bundle: bundleId, seen }) {
    await held(changing, id, seen)
    const bundle = await bundles.bundleFor(changing.database, changing.who, bundleId)
    if (!bundle) throw invalid("bundle", "Deze bundel is er niet meer. Kies een andere uit de lijst")
    // What only one organisation sees, is no answer for another.
    const organisationId = bundle.reach === "shared" ? null : bundle.organisationId
    const answer = { patternId: id, answer: "bundle" as const, bundleId, organisationId, why: "" as const }
    await addAnswer(changing.database, { ...answer, ...by(changing) })
    return { id: bundleId }
  },
})

export const bundlePattern = action({
  name: "beginBundleFromPattern",
  method: "POST",
  path: "/possible-patterns/:id/new-bundles",
  summary:
    "Begin a bundle with the theme and area of a possible pattern; the bottleneck is in the words of who begins it",
  may: answerers,
  input: z.object({
    id: PatternId,
    bottleneck: Bottleneck,
    explanation: Explanation,
    reach: z.enum(reaches, "Kies wie deze bundel ziet"),
    seen: ToBundle.shape.seen,
  }),
  output: z.object({ id: z.uuid(), hidden: z.string() }),
  audit: ({ id }, { id: bundle }) => ({ subject: bundle, detail: { pattern: id } }),
  run: begin,
})

type Beginning = { id: string; bottleneck: string; explanation: string; reach: "internal" | "shared"; seen: number }

async function begin(changing: Changing, { id, reach, seen, ...words }: Beginning) {
  const { database, now } = changing
  const { reader } = reading(changing)
  const pattern = await held(changing, id, seen)
  if (reach === "internal" && !reader.coordinates)
    throw invalid("reach", "De werkgroep maakt bundels voor alle organisaties. Kies 'Alle coördinatoren'")
  const { text, hidden } = masked({ ...words, why: "Begonnen uit een mogelijk patroon" })
  const person = personOf(changing.who).id
  const { organisationId } = reader
  const bundleId = await bundles.addBundle(database, {
    ...{ reach, organisationId, themeCode: pattern.themeCode, areaCode: pattern.areaCode },
    ...{ createdBy: person, createdAt: now },
  })
  const statement = { bottleneck: text("bottleneck"), explanation: text("explanation") }
  await bundles.addStatement(database, { bundleId, ...statement, statedBy: person, statedAt: now })
  for (const state of ["individual", "possiblePattern"] as const)
    await bundles.addState(database, {
      ...{ bundleId, state, why: text("why"), dissent: "" as const },
      ...{ changedBy: person, changedAt: now },
    })
  const scope = reach === "shared" ? null : organisationId
  const answer = { patternId: id, answer: "newBundle" as const, bundleId, organisationId: scope, why: "" as const }
  await addAnswer(database, { ...answer, ...by(changing) })
  return { id: bundleId, hidden }
}
