import { z } from "zod"
import { type Asking, action, type Changing, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { AreaToChoose } from "../areas/model.ts"
import * as areas from "../areas/store.ts"
import * as themes from "../themes/store.ts"
import { ReadableSignal } from "../weighing/model.ts"
import { readableAmong } from "../weighing/readable-store.ts"
import { themesToChoose } from "../weighing/rules.ts"
import { bundlesLike } from "./companion-store.ts"
import { bundlesJoinedBy } from "./joined-store.ts"
import * as links from "./link-store.ts"
import { mostAtOnce, NewBundle, type ReachAndOwner, SignalId, states } from "./model.ts"
import { answerWithBundle, membersToRead } from "./proposal-store.ts"
import { linkable } from "./rules.ts"
import * as store from "./store.ts"
import { bundlers, maskAll, reading } from "./visible.ts"

export const bundleForm = question({
  name: "bundleForm",
  path: "/bundle-form",
  summary: "What one can choose from when beginning a bundle, and bundles that the given signals may belong to",
  may: bundlers,
  protected: true,
  input: z.object({
    signaal: z.uuid().optional(),
    /** A second signal, which somebody compared with the first. */
    erbij: z.uuid().optional(),
    /** A possible bundle: the signals in it that one may read. */
    voorstel: z.uuid().optional(),
    signals: z.array(SignalId).max(mostAtOnce).optional(),
    gebied: z.string().max(40).optional(),
  }),
  output: z.object({
    themes: z.array(z.object({ code: z.string(), label: z.string() })),
    areas: z.array(AreaToChoose),
    /** The area chosen on the map. */
    area: z.string().nullable(),
    /** What the form was opened for, as its address says it. */
    from: z.object({ signaal: z.uuid().optional(), erbij: z.uuid().optional(), voorstel: z.uuid().optional() }),
    signals: z.array(ReadableSignal),
    like: z.array(z.object({ id: z.uuid(), bottleneck: z.string(), state: z.enum(states) })),
  }),
  async run(asking, { signaal, erbij, voorstel, signals: chosen = [], gebied }) {
    const { database } = asking
    const { reader, country } = reading(asking)
    const asked = [signaal, erbij].filter((id) => id !== undefined)
    const proposed = voorstel ? await membersToRead(database, reader, country, voorstel) : []
    const ids = [...asked, ...chosen, ...proposed.map(({ id }) => id)]
    const found = ids.length > 0 ? await readableAmong(database, reader, country, ids) : []
    if (asked.some((id) => !found.some((signal) => signal.id === id))) throw notFound()
    const signals = found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)).slice(0, mostAtOnce)
    const places = new Set(signals.map(({ areaCode }) => areaCode))
    return {
      themes: themesToChoose(await themes.themes(database), country),
      areas: await areas.areasToChoose(database),
      area: gebied ?? (places.size === 1 ? (signals[0]?.areaCode ?? null) : null),
      from: { signaal, erbij, voorstel },
      signals,
      like: await bundlesToJoin(asking, signals),
    }
  },
})

/** Bundles that signals may belong to: first those that their reporters said to see too, then those that resemble them. */
async function bundlesToJoin(asking: Asking, signals: readonly ReadableSignal[]) {
  if (signals.length === 0) return []
  const joined = await bundlesJoinedBy(
    asking.database,
    signals.map(({ id }) => id),
  )
  const texts = signals.map(({ account }) => account)
  const like = await bundlesLike(asking, reading(asking).reader, texts)
  return [...joined, ...like.filter(({ id }) => !joined.some((one) => one.id === id))]
}

/** The chosen signals, if each of them may be read and fits a bundle of this reach. */
async function fitting(asking: Asking, ids: readonly string[], bundle: ReachAndOwner): Promise<ReadableSignal[]> {
  const { reader, country } = reading(asking)
  if (ids.length === 0) return []
  const signals = await readableAmong(asking.database, reader, country, ids)
  if (signals.length < ids.length) throw notFound()
  const refused = signals.map((signal) => linkable(bundle, signal)).filter((fits) => fits.kind === "no")
  const [first] = refused
  if (!first) return signals
  if (signals.length === 1) throw invalid("reach", first.why)
  throw invalid("signals", `${first.why}. Dat geldt voor ${refused.length} van de gekozen signalen`)
}

export const beginBundle = action({
  name: "beginBundle",
  method: "POST",
  path: "/bundles",
  summary: "Begin a bundle with a neutral statement of the bottleneck, with or without first signals",
  may: bundlers,
  input: NewBundle,
  output: z.object({ id: z.uuid(), hidden: z.string() }),
  run: begin,
})

async function begin(changing: Changing, input: z.output<typeof NewBundle>) {
  const { database, now } = changing
  const person = personOf(changing.who)
  const { reader } = reading(changing)
  const theme = input.theme ? await themes.themeByName(database, input.theme) : undefined
  if (input.theme && !theme)
    throw invalid("theme", `Het thema '${input.theme}' kennen wij niet. Kies een thema uit de lijst`)
  if (input.area && !(await areas.areaByCode(database, input.area)))
    throw invalid("area", `Het gebied '${input.area}' kennen wij niet. Kies een gebied uit de lijst`)
  if (input.reach === "internal" && !reader.coordinates)
    throw invalid("reach", "De werkgroep maakt bundels voor alle organisaties. Kies 'Alle coördinatoren'")
  const organisationId = person.organisation.id
  const ids = [...new Set([...(input.signal ? [input.signal] : []), ...input.signals])]
  const signals = await fitting(changing, ids, { reach: input.reach, organisationId })
  const { masked, hidden } = maskAll({
    bottleneck: input.bottleneck,
    explanation: input.explanation,
    why: signals.length > 0 ? "Bundel begonnen met dit signaal" : "Bundel begonnen",
  })
  const { bottleneck, explanation, why } = masked
  const id = await store.addBundle(database, {
    reach: input.reach,
    organisationId,
    themeCode: theme?.code ?? null,
    areaCode: input.area ?? null,
    createdBy: person.id,
    createdAt: now,
  })
  await store.addStatement(database, { bundleId: id, bottleneck, explanation, statedBy: person.id, statedAt: now })
  const by = { changedBy: person.id, changedAt: now }
  await store.addState(database, { bundleId: id, state: "individual", why, dissent: "", ...by })
  if (input.proposal && signals.length > 0)
    await answerWithBundle(changing, reader, { proposalId: input.proposal, bundleId: id, answeredBy: person.id })
  for (const signal of signals)
    await links.addLink(database, { bundleId: id, signalId: signal.id, linked: true, why, ...by })
  return { id, hidden }
}
