import { z } from "zod"
import { type Drawing, projectOutlines } from "../../methods/geography/outline-path.ts"
import type { Asking, Database } from "../../platform/http/action.ts"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { BundleId } from "../bundles/model.ts"
import { counters, ThemeFindingInput } from "./actions.ts"
import { cardHref, depthFilesHref } from "./addresses.ts"
import { bundleDepth, keptDepth, themeDepth } from "./depth-actions.ts"
import type { Depth, DepthFile } from "./depth-model.ts"
import { type Finding, FindingId } from "./model.ts"
import { outlinesOf } from "./place-store.ts"

/** What the page shows, and where its card and its files are. `keptAt`: nothing on it changes any more. */
export type DepthDesk = {
  finding: Finding
  depth: Depth
  drawing: Drawing
  cardHref: string
  filesHref: string
  keptAt: Date | null
}

const picture = { width: 640, height: 480, padding: 8, trim: true }

async function drawingOf(database: Database, { scan: { outcome } }: Depth): Promise<Drawing> {
  const codes = outcome.kind === "made" ? outcome.places.map(({ code }) => code) : []
  return projectOutlines(await outlinesOf(database, codes), picture)
}

function fileIn({ files }: Depth, name: string): DepthFile {
  const file = files.find((one) => one.name === name)
  if (!file) throw notFound()
  return file
}

const everywhere = (area: string | undefined) => (area === "alles" ? undefined : area)
const FileName = z.object({ file: z.string().max(60) })
const desk = async (asking: Asking, deep: { finding: Finding; depth: Depth }) => ({
  ...deep,
  drawing: await drawingOf(asking.database, deep.depth),
})

export const themeDepthDesk = question({
  name: "findingDepthDesk",
  path: "/finding-depth-desk",
  summary: "The page with everything behind the finding of a theme",
  may: counters,
  input: ThemeFindingInput,
  output: z.custom<DepthDesk>(),
  async run(asking, input) {
    const deep = await themeDepth.run(asking, { ...input, area: everywhere(input.area) })
    const { scope } = deep.finding
    const hrefs = { cardHref: cardHref(scope), filesHref: depthFilesHref(scope) }
    return { ...(await desk(asking, deep)), ...hrefs, keptAt: null }
  },
})

export const themeDepthFile = question({
  name: "findingDepthFile",
  path: "/finding-depth-file",
  summary: "The data that went into a method, for a theme",
  may: counters,
  input: ThemeFindingInput.extend(FileName.shape),
  output: z.custom<DepthFile>(),
  run: async (asking, { file, ...input }) =>
    fileIn((await themeDepth.run(asking, { ...input, area: everywhere(input.area) })).depth, file),
})

export const bundleDepthDesk = question({
  name: "bundleDepthDesk",
  path: "/bundles/:id/finding-depth-desk",
  summary: "The page with everything behind the finding of a bundle",
  may: counters,
  input: z.object({ id: BundleId }),
  output: z.custom<DepthDesk>(),
  async run(asking, { id }) {
    const deep = await bundleDepth.run(asking, { id })
    const card = `/bundels/${id}/bevinding`
    const hrefs = { cardHref: card, filesHref: `${card}/verdieping/bestand.csv?file=` }
    return { ...(await desk(asking, deep)), ...hrefs, keptAt: null }
  },
})

export const bundleDepthFile = question({
  name: "bundleDepthFile",
  path: "/bundles/:id/finding-depth-file",
  summary: "The data that went into a method, for a bundle",
  may: counters,
  input: FileName.extend({ id: BundleId }),
  output: z.custom<DepthFile>(),
  run: async (asking, { id, file }) => fileIn((await bundleDepth.run(asking, { id })).depth, file),
})

export const keptDepthDesk = question({
  name: "keptDepthDesk",
  path: "/findings/:id/depth-desk",
  summary: "The page with everything behind a finding that was kept",
  may: counters,
  input: z.object({ id: FindingId }),
  output: z.custom<DepthDesk>(),
  async run(asking, { id }) {
    const { computedAt, ...deep } = await keptDepth.run(asking, { id })
    const card = `/bevindingen/${id}`
    const hrefs = { cardHref: card, filesHref: `${card}/verdieping/bestand.csv?file=` }
    return { ...(await desk(asking, deep)), ...hrefs, keptAt: computedAt }
  },
})

export const keptDepthFile = question({
  name: "keptDepthFile",
  path: "/findings/:id/depth-file",
  summary: "The data that went into a method, as they were kept",
  may: counters,
  input: FileName.extend({ id: FindingId }),
  output: z.custom<DepthFile>(),
  run: async (asking, { id, file }) => fileIn((await keptDepth.run(asking, { id })).depth, file),
})
