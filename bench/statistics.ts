/**
 * How long the nightly watch takes: the newest week of every theme in every neighbourhood, district, municipality and the
 * country, by the improved Farrington method on five years of weeks, as a share of what R's package surveillance needs.
 *   node_modules/.bin/node --import tsx bench/statistics.ts [signals…]      (1000000 4000000 16000000)
 */
import { loadavg } from "node:os"
import { improvedOptions } from "../src/methods/surveillance/farrington-defaults.ts"
import { farringtonDesign, farringtonNow } from "../src/methods/surveillance/farrington-flexible.ts"

/** 24 themes; places of each level. A neighbourhood is part of a district, that of a municipality, that of the country. */
const [themes, neighbourhoods, districts, municipalities] = [24, 14_000, 3_000, 340]
/** Five years to look back, their windows, and the week to judge. */
const weeks = 5 * 52 + 3 + 1
/** R 4.2.2 with surveillance 1.20.3: one week of one series, on the same kind of machine. */
const millisecondsInR = 22

/** Numbers from 0 to 1 that are the same in every run: mulberry32. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Level = { name: string; places: number; counts: Uint16Array }

/** Signals strewn over themes, places and weeks: some themes and places have many more than others, with a yearly wave. */
function hierarchy(signals: number): Level[] {
  const level = (name: string, places: number) => ({ name, places, counts: new Uint16Array(themes * places * weeks) })
  const levels = [
    level("neighbourhoods", neighbourhoods),
    level("districts", districts),
    level("municipalities", municipalities),
    level("country", 1),
  ]
  const next = numbersFrom(1)
  for (let signal = 0; signal < signals; signal++) {
    const theme = Math.floor(themes * next() ** 2)
    const place = Math.floor(neighbourhoods * next() ** 2)
    let week = Math.floor(weeks * next())
    if (next() > 0.7 + 0.3 * Math.cos((2 * Math.PI * week) / 52)) week = Math.floor(weeks * next())
    for (const { places, counts } of levels) {
      const own = Math.floor((place * places) / neighbourhoods)
      const at = (theme * places + own) * weeks + week
      counts[at] = (counts[at] as number) + 1
    }
  }
  return levels
}

const round = (value: number) => Number(value.toPrecision(3))
const sizes = process.argv.slice(2).map(Number)
const before = process.memoryUsage().rss

for (const signals of sizes.length > 0 ? sizes : [1_000_000, 4_000_000, 16_000_000]) {
  const levels = hierarchy(signals)
  const began = performance.now()
  const design = farringtonDesign(weeks, improvedOptions)
  const found = levels.map(({ name, places, counts }) => {
    const start = performance.now()
    const kinds: Record<string, number> = {}
    let [fits, alarms] = [0, 0]
    for (let series = 0; series < themes * places; series++) {
      const outcome = farringtonNow(counts.subarray(series * weeks, (series + 1) * weeks), design)
      kinds[outcome.kind] = (kinds[outcome.kind] ?? 0) + 1
      if (outcome.kind === "judged" || outcome.kind === "unclear") fits++
      if (outcome.kind === "judged" && outcome.alarm) alarms++
    }
    return { level: name, series: themes * places, fits, alarms, seconds: (performance.now() - start) / 1000, kinds }
  })
  const seconds = (performance.now() - began) / 1000
  const series = found.reduce((sum, level) => sum + level.series, 0)
  const fits = found.reduce((sum, level) => sum + level.fits, 0)
  console.log(
    JSON.stringify({
      signals,
      series,
      fits,
      seconds: round(seconds),
      /** As if no series could be left out beforehand. */
      secondsIfEveryNeededAFit: round((seconds / Math.max(1, fits)) * series),
      microsecondsAFit: Math.round((seconds / Math.max(1, fits)) * 1e6),
      /** R fits every series, also where too few cases rule out an alarm. */
      timesFasterThanR: Math.round((series * millisecondsInR) / 1000 / seconds),
      timesFasterThanROfTheFitsAlone: Math.round((fits * millisecondsInR) / 1000 / seconds),
      megabytes: Math.round((process.memoryUsage().rss - before) / 2 ** 20),
      /** How many others wanted the two cores: above 2 the times are too long. */
      load: round(loadavg()[0] ?? 0),
      levels: found.map(({ kinds: _, seconds: own, ...level }) => ({ ...level, seconds: round(own) })),
    }),
  )
}
