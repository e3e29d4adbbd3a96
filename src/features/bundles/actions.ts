import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { AreaToChoose } from "../areas/model.ts"
import * as areas from "../areas/store.ts"
import { withDescendants } from "../themes/rules.ts"
import * as themes from "../themes/store.ts"
import { themesToChoose } from "../weighing/rules.ts"
import { bundlesLike } from "./companion-store.ts"
import * as links from "./link-store.ts"
import { BundleEntry, BundleSignal, NewBundle, states } from "./model.ts"
import { linkable } from "./rules.ts"
import * as store from "./store.ts"
import { bundlers, maskAll, reading } from "./visible.ts"
import { recognitionsToGive } from "./waiting-store.ts"

const Choices = z.array(z.object({ code: z.string(), label: z.string() }))
const Changed = z.object({ id: z.uuid(), hidden: z.string() })

export const listBundles = question({
  name: "listBundles",
  path: "/bundles",
  summary: "The bundles that one may see, the newest first",
  may: bundlers,
  input: z.object({
    state: z.enum(states, "Kies een staat uit de lijst").optional(),
    theme: z.string().max(60).optional(),
    /** Only those that wait for the consent of one's own organisation. */
    consent: z.literal("waiting", "Kies uit de lijst").optional(),
    page: z.number().int().min(1).max(100_000).default(1),
  }),
  output: z.object({
    bundles: z.array(BundleEntry),
    found: z.number(),
    page: z.number(),
    pages: z.number(),
    filter: z.object({
      state: z.enum(states).optional(),
      theme: z.string().optional(),
      consent: z.string().optional(),
    }),
    themes: Choices,
    /** For coordinators: how many questions 'do you see this too?' wait for their organisation. */
    questions: z.number().optional(),
  }),
  async run(asking, { state, theme, consent, page: asked }) {
    const { database } = asking
    const { reader, country } = reading(asking)
    const tree = await themes.themes(database)
    const wanted = {
      ...(state && { state }),
      ...(theme && { themes: withDescendants(tree, theme) }),
      ...(consent && { waitsForUs: true }),
    }
    const found = await store.countBundles(database, reader, wanted)
    const pages = Math.max(1, Math.ceil(found / store.bundlesOnPage))
    const page = Math.min(asked, pages)
    const bundles = await store.bundlesFor(database, reader, wanted, country, page)
    return {
      ...{ bundles, found, page, pages, filter: { state, theme, consent } },
      themes: themesToChoose(tree, country),
      ...(reader.coordinates && { questions: await recognitionsToGive(database, reader.organisationId) }),
    }
  },
})

export const bundleForm = question({
  name: "bundleForm",
  path: "/bundle-form",
  summary: "What one can choose from when beginning a bundle, and bundles that the given signal may belong to",
  may: bundlers,
  protected: true,
  input: z.object({ signaal: z.uuid().optional(), gebied: z.string().max(40).optional() }),
  output: z.object({
    themes: Choices,
    areas: z.array(AreaToChoose),
    /** The area chosen on the map. */
    area: z.string().nullable(),
    signal: BundleSignal.optional(),
    like: z.array(z.object({ id: z.uuid(), bottleneck: z.string(), state: z.enum(states) })),
  }),
  async run(asking, { signaal, gebied }) {
    const { database } = asking
    const { reader, country } = reading(asking)
    const signal = signaal ? await links.readableSignal(database, reader, country, signaal) : undefined
    if (signaal && !signal) throw notFound()
    return {
      themes: themesToChoose(await themes.themes(database), country),
      areas: await areas.areasToChoose(database),
      area: gebied ?? signal?.areaCode ?? null,
      signal,
      like: signal ? await bundlesLike(database, reader, signal.account) : [],
    }
  },
})

export const beginBundle = action({
  name: "beginBundle",
  method: "POST",
  path: "/bundles",
  summary: "Begin a bundle with a neutral statement of the bottleneck, with or without a first signal",
  may: bundlers,
  input: NewBundle,
  output: Changed,
  async run(changing, input) {
    const { database, now } = changing
    const person = personOf(changing.who)
    const { reader, country } = reading(changing)
    const theme = input.theme ? await themes.themeByName(database, input.theme) : undefined
    if (input.theme && !theme)
      throw invalid("theme", `Het thema '${input.theme}' kennen wij niet. Kies een thema uit de lijst`)
    if (input.area && !(await areas.areaByCode(database, input.area)))
      throw invalid("area", `Het gebied '${input.area}' kennen wij niet. Kies een gebied uit de lijst`)
    if (input.reach === "internal" && !reader.coordinates)
      throw invalid("reach", "De werkgroep maakt bundels voor alle organisaties. Kies 'Alle coördinatoren'")
    const organisationId = person.organisation.id
    const first = input.signal ? await links.readableSignal(database, reader, country, input.signal) : undefined
    if (input.signal && !first) throw notFound()
    const fits = first ? linkable({ reach: input.reach, organisationId }, first) : { kind: "yes" as const }
    if (fits.kind === "no") throw invalid("reach", fits.why)
    const { masked, hidden } = maskAll({
      bottleneck: input.bottleneck,
      explanation: input.explanation,
      why: first ? "Bundel begonnen met dit signaal" : "Bundel begonnen",
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
    if (first) await links.addLink(database, { bundleId: id, signalId: first.id, linked: true, why, ...by })
    return { id, hidden }
  },
})
