import { z } from "zod"
import { type Asking, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { allows } from "../../platform/http/may.ts"
import { bundlesFor } from "../bundles/store.ts"
import { withDescendants } from "../themes/rules.ts"
import * as themeStore from "../themes/store.ts"
import { answersTo, earlierOf, newestAnswers } from "./answer-store.ts"
import { answerers, PatternDesk, PatternId, Patterns, readers } from "./model.ts"
import * as store from "./pattern-store.ts"
import { doneRun, newestRun } from "./run-store.ts"
import { reading, runOf, toldTo, withNames } from "./showing.ts"

const patternsOnPage = 10
const answersShown = 30

export const listPatterns = question({
  name: "listPossiblePatterns",
  path: "/possible-patterns",
  summary:
    "Possible patterns that wait for an answer: a theme, an area and weeks, with numbers and what speaks against it",
  may: readers,
  input: z.object({ page: z.number().int().min(1).max(100_000).default(1) }),
  output: Patterns,
  async run(asking, { page: asked }) {
    const { database } = asking
    const { reader, country } = reading(asking)
    const found = await store.countWaiting(database, reader)
    const pages = Math.max(1, Math.ceil(found / patternsOnPage))
    const page = Math.min(asked, pages)
    const shown = await store.waitingPatterns(database, reader, country, { size: patternsOnPage, page })
    const answers = await newestAnswers(database, reader, country, answersShown)
    return {
      patterns: await withNames(asking, shown),
      ...{ found, page, pages },
      run: runOf(await newestRun(database), await doneRun(database)),
      answered: answers.map((answer) => ({
        pattern: answer.patternId,
        theme: answer.theme ?? "",
        area: answer.area,
        said: toldTo(asking, answer),
      })),
    }
  },
})

export const onePattern = question({
  name: "possiblePattern",
  path: "/possible-patterns/:id",
  summary:
    "A possible pattern with its numbers, what speaks against it, what people answered, and bundles that it may belong to",
  may: readers,
  input: z.object({ id: PatternId }),
  output: PatternDesk,
  async run(asking, { id }) {
    const { database, who } = asking
    const { reader, country } = reading(asking)
    const stored = await store.patternById(database, country, id)
    const [pattern] = stored ? await withNames(asking, [stored]) : []
    if (!pattern) throw notFound()
    const answers = (await answersTo(database, reader, country, [id])).map((one) => toldTo(asking, one))
    const earlier = await answersTo(database, reader, country, await earlierOf(database, id))
    const run = runOf(undefined, await doneRun(database))
    return {
      pattern,
      run: { compared: run.compared, counted: run.counted, foundOn: run.foundOn, level: run.level },
      answers,
      earlier: earlier.map((one) => toldTo(asking, one)),
      seen: answers.length,
      bundles: allows(answerers, who) ? await bundlesNear(asking, pattern.theme.code) : [],
    }
  },
})

/** Bundles that somebody may see: first those of the theme and all below it, then the newest others. */
async function bundlesNear(asking: Asking, theme: string) {
  const { database } = asking
  const { reader, country } = reading(asking)
  const themes = withDescendants(await themeStore.themes(database), theme)
  const own = await bundlesFor(database, reader, { themes }, country, 1)
  const others = await bundlesFor(database, reader, {}, country, 1)
  const more = others.filter(({ id }) => !own.some((one) => one.id === id))
  return [...own, ...more].map(({ id, bottleneck }) => ({ id, bottleneck }))
}
