import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { withDescendants } from "../themes/rules.ts"
import * as themes from "../themes/store.ts"
import { themesToChoose } from "../weighing/rules.ts"
import { BundleEntry, states } from "./model.ts"
import { proposalsFor } from "./proposal-store.ts"
import * as store from "./store.ts"
import { bundlers, reading } from "./visible.ts"
import { recognitionsToGive } from "./waiting-store.ts"

const Choices = z.array(z.object({ code: z.string(), label: z.string() }))

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
    /** How many possible bundles were found. */
    proposals: z.number(),
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
      proposals: (await proposalsFor(database, reader)).length,
      ...(reader.coordinates && { questions: await recognitionsToGive(database, reader.organisationId) }),
    }
  },
})
