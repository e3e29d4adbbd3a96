/**
 * How long it takes to find companions of a new signal among very many, and to bundle them all; how both grow.
 *   node_modules/.bin/node --import tsx bench/likeness.ts [sizes…] [--near]      (10000 100000 1000000; the last takes half an hour, without bundling five minutes)
 */
import { clustersOf, type Pair } from "../src/methods/likeness/cluster.ts"
import { Collection } from "../src/methods/likeness/collection.ts"
import { knowledgeOf } from "../src/methods/likeness/knowledge.ts"
import { Language } from "../src/methods/likeness/language.ts"
import { writtenKnowledge } from "../src/platform/content.ts"
import { generatedTexts } from "./generated-texts.ts"

const knowledge = knowledgeOf(await writtenKnowledge())
const onlyNear = process.argv.includes("--near")
const sizes = process.argv
  .slice(2)
  .filter((given) => given !== "--near")
  .map(Number)
const asked = 200
/** As the nightly search for possible bundles. */
const [neighbours, least, largest] = [10, 0.08, 500]

const round = (milliseconds: number) => Math.round(milliseconds * 100) / 100
const percentile = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0
const megabytes = () => Math.round((process.memoryUsage().rss - before) / 2 ** 20)

const before = process.memoryUsage().rss

for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  const language = new Language(knowledge)
  const collection = new Collection(language)
  let started = performance.now()
  let made = 0
  for (const text of generatedTexts(language, knowledge.commonWords, size))
    collection.add(String(made++), language.read(text))
  const reading = (performance.now() - started) / size
  started = performance.now()
  const queries = [...generatedTexts(language, knowledge.commonWords, asked * 7)].filter((_, index) => index % 7 === 3)
  collection.near(language.read(queries[0] ?? ""), 10)
  const weighing = performance.now() - started
  const times = queries.map((text) => {
    const began = performance.now()
    collection.near(language.read(text), 10)
    return performance.now() - began
  })
  started = performance.now()
  const pairs: Pair[] = []
  for (let one = 0; one < size && !onlyNear; one++) {
    for (const { index: other, score } of collection.nearTo(one, neighbours)) {
      if (score >= least) pairs.push({ one, other, score })
    }
  }
  const comparing = performance.now() - started
  started = performance.now()
  const groups = clustersOf(size, pairs, least, largest)
  const grouping = performance.now() - started
  console.log(
    JSON.stringify({
      signals: size,
      readingMicroseconds: Math.round(reading * 1000),
      weighingMilliseconds: Math.round(weighing),
      nearMedian: round(percentile(times, 0.5)),
      nearP95: round(percentile(times, 0.95)),
      bundlingSeconds: round((comparing + grouping) / 1000),
      comparingMicrosecondsEach: Math.round((comparing * 1000) / size),
      groupingMicrosecondsEach: Math.round((grouping * 1000) / size),
      groups: groups.length,
      megabytes: megabytes(),
    }),
  )
}
