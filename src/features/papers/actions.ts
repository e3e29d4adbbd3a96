import { z } from "zod"
import { writtenPaper } from "../../platform/content.ts"
import { type Asking, question } from "../../platform/http/action.ts"
import { anyone } from "../../platform/http/may.ts"
import { factsOf } from "./facts.ts"
import { filledIn } from "./filling-rules.ts"
import { Paper, PaperName, paperKeepers, paperNames, paperTitles } from "./model.ts"

const filledPaper = async (asking: Asking, name: PaperName): Promise<Paper> => ({
  name,
  text: filledIn(await writtenPaper(name), await factsOf(asking)),
})

export const listPapers = question({
  name: "listPapers",
  path: "/papers",
  summary: "The papers that come with Nabij: DPIA, register, agreement, privacy statement",
  may: paperKeepers,
  input: z.object({}),
  output: z.object({ papers: z.array(z.object({ name: PaperName, title: z.string(), about: z.string() })) }),
  run: async () => ({ papers: paperNames.map((name) => ({ name, ...paperTitles[name] })) }),
})

export const onePaper = question({
  name: "onePaper",
  path: "/papers/:name",
  summary: "One paper as Markdown, with the settings of this installation filled in",
  may: paperKeepers,
  input: z.object({ name: PaperName }),
  output: Paper,
  run: (asking, { name }) => filledPaper(asking, name),
})

export const privacyStatement = question({
  name: "privacyStatement",
  path: "/privacy-statement",
  summary: "What this installation does with data of people, made from its settings",
  may: anyone,
  input: z.object({}),
  output: Paper,
  run: (asking) => filledPaper(asking, "privacyverklaring"),
})
