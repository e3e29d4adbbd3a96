/**
 * What a language model costs, and with a folder also whether it helps: the themes of the nearest texts with and without it.
 *   node_modules/.bin/node --import tsx bench/by-model.ts [folder with model.onnx and tokenizer.json]
 */
import { readFileSync } from "node:fs"
import { groupsIn } from "../src/commands/cluster.ts"
import { compareByModel } from "../src/commands/likeness/by-model.ts"
import { Collection } from "../src/methods/likeness/collection.ts"
import { knowledgeOf } from "../src/methods/likeness/knowledge.ts"
import { Language } from "../src/methods/likeness/language.ts"
import { quantised, Vectors } from "../src/methods/likeness/vectors.ts"
import { maskPersonalData } from "../src/methods/text/personal-data.ts"
import { writtenKnowledge } from "../src/platform/content.ts"
import { agreement, mean, round } from "./text-measures.ts"

const dimensions = 384
/** Numbers that look like chance, the same each time (Park and Miller, 1988). */
let state = 1
const chance = () => {
  state = (state * 48_271) % 2_147_483_647
  return state / 2_147_483_647 - 0.5
}

function cost(size: number) {
  const before = process.memoryUsage().arrayBuffers
  const vectors = new Vectors(dimensions)
  const some = Array.from({ length: 997 }, () => quantised(Float32Array.from({ length: dimensions }, chance)))
  for (let text = 0; text < size; text++) vectors.set(text, some[text % some.length] as (typeof some)[number])
  const times = (most: number) => {
    const each = some.slice(0, 50).map((asked, at) => {
      const began = performance.now()
      vectors.nearest(asked, 300, (text) => text === at, size, { around: size, most })
      return performance.now() - began
    })
    return round(each.sort((a, b) => a - b)[25] ?? 0)
  }
  const megabytes = Math.round((process.memoryUsage().arrayBuffers - before) / 2 ** 20)
  return { texts: size, megabytes, millisecondsAmong40000: times(40_000), millisecondsAmong1000: times(1000) }
}

type Row = { text: string; theme: string }

async function help(folder: string) {
  const rows: Row[] = readFileSync(new URL("./texts/signals.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
  const texts = rows.map(({ text }) => maskPersonalData(text).masked)
  const language = new Language(knowledgeOf(await writtenKnowledge()))
  const readings = texts.map((text) => language.read(text))
  const collection = new Collection(language)
  for (const [index, reading] of readings.entries()) collection.add(String(index), reading)
  const measured = () => {
    const hits = readings.map((reading, own) =>
      collection
        .near(reading, 5, (index) => index === own, collection.vectors?.of(own))
        .map(({ index }) => (rows[index]?.theme === rows[own]?.theme ? 1 : 0)),
    )
    const groups = groupsIn(collection, (index) => readings[index] as (typeof readings)[number])
    return {
      purity1: round(mean(hits.map(([first]) => first ?? 0))),
      purity5: round(mean(hits.map((near) => mean(near)))),
      ...agreement(
        groups.map((group, index) => (group === null ? `alone ${index}` : String(group))),
        rows.map(({ theme }) => theme),
      ),
    }
  }
  const words = measured()
  const began = performance.now()
  await compareByModel(folder, collection, texts)
  const milliseconds = round((performance.now() - began) / texts.length)
  return { texts: rows.length, millisecondsPerText: milliseconds, words, withModel: measured() }
}

const [folder] = process.argv.slice(2)
if (folder) console.log(JSON.stringify(await help(folder)))
else for (const size of [10_000, 100_000, 1_000_000]) console.log(JSON.stringify(cost(size)))
