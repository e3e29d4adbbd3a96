import assert from "node:assert/strict"
import { test } from "node:test"
import { cusum, cusumDefaults } from "../../../src/methods/surveillance/cusum.ts"
import type { Transform } from "../../../src/methods/surveillance/cusum-scales.ts"
import { type EarsMethod, ears, earsDefaults } from "../../../src/methods/surveillance/ears.ts"
import { glr } from "../../../src/methods/surveillance/glr.ts"
import { glrDefaults } from "../../../src/methods/surveillance/glr-options.ts"
import type { Outcome } from "../../../src/methods/surveillance/outcome.ts"
import { rki, rkiSystems } from "../../../src/methods/surveillance/rki.ts"
import { gapBetween, type Run, readReference, referenceSets, withReferences } from "./references.ts"

function judged(run: Run, freq: number, observed: number[], weeks: number[]): Outcome[] {
  const control = run.control as Record<string, never> & { method?: EarsMethod }
  const range = [weeks[0] ?? 1, weeks.at(-1) ?? 0] as const
  if (run.algorithm === "earsC") {
    const options = { ...earsDefaults(control.method ?? "C1"), ...control }
    return weeks.map((t) => ears(observed, t, options))
  }
  if (run.algorithm === "rki") return weeks.map((t) => rki(observed, t, { freq, ...rkiSystems.rki3, ...control }))
  if (run.algorithm === "cusum") return cusum(observed, { ...cusumDefaults, freq, m: undefined, ...control, range })
  // This run learned a trend too, which its settings do not tell.
  const trend = run.name === "glrnb_nbhat_intercept_cases"
  const mu0 = { S: 1, trend, refit: false }
  return glr(observed, { ...glrDefaults, freq, mu0, ...control, range })
}

function mustAgree(
  about: string,
  outcomes: Outcome[],
  theirs: (number | null)[],
  alarms: (number | null)[],
  within = 1e-6,
) {
  for (const [index, outcome] of outcomes.entries()) {
    const at = `${about} t = ${outcome.t}`
    const alarm = "alarm" in outcome ? Number(outcome.alarm) : null
    assert.equal(alarm, alarms[index] === null ? null : Number(alarms[index]), at)
    const bound = "upperbound" in outcome ? outcome.upperbound : null
    assert.ok(gapBetween(bound, theirs[index] ?? null) < within, `${at}: ${bound} instead of ${theirs[index]}`)
  }
}

test("EARS, RKI, CUSUM and likelihood ratios say what R says in every set", withReferences, () => {
  for (const { set, freq, input, runs } of referenceSets()) {
    for (const run of runs.filter(({ algorithm }) => !algorithm.startsWith("farrington"))) {
      for (const { unit, t, upperbound, alarm } of run.units) {
        const outcomes = judged(run, freq, input.get(unit)?.observed ?? [], t)
        mustAgree(`${set} ${run.name} ${unit}`, outcomes, upperbound, alarm)
      }
    }
  }
})

type Detail = {
  k: number
  h: number
  cusum: number[]
  upperbound: number[]
  alarm: number[]
  stat: number[]
  mu0: number[]
}
type GlrDetail = Detail & { "c.ARL": number; theta: number | null; alpha: number }

test("the sums themselves, with every transformation and with a given or learned mean, are R's", withReferences, () => {
  const { series } = JSON.parse(readReference("surv_cusum_detail/reference.json"))
  for (const [name, own] of Object.entries<Record<string, never>>(series)) {
    const { observed, range } = own as unknown as { observed: number[]; range: [number, number] }
    for (const [key, detail] of Object.entries<GlrDetail>(own)) {
      if (key.startsWith("cusum_")) {
        const trans = key.slice(6) as Transform
        const outcomes = cusum(observed, { ...cusumDefaults, range, k: detail.k, h: detail.h, trans, m: undefined })
        mustAgree(`${name} ${key}`, outcomes, detail.upperbound, detail.alarm, 1e-9)
        for (const [index, { statistic }] of outcomes.entries())
          assert.ok(gapBetween(statistic, detail.cusum[index] ?? null) < 1e-9)
      }
      if (!/^g?lr_/.test(key)) continue
      const options = { ...glrDefaults, range, "c.ARL": detail["c.ARL"], theta: detail.theta ?? undefined }
      const given = glr(observed, { ...options, mu0: detail.mu0, alpha: detail.alpha })
      mustAgree(`${name} ${key} given`, given, detail.stat, detail.alarm, 1e-7)
      const learned = glr(observed, { ...options, alpha: detail.alpha === 0 ? 0 : undefined })
      mustAgree(`${name} ${key} learned`, learned, detail.stat, detail.alarm)
      for (const [index, { mu0 }] of learned.entries()) assert.ok(gapBetween(mu0, detail.mu0[index] ?? null) < 1e-8)
    }
  }
})

test("EARS C1 compares with the mean of a week and z times its spread, C2 looks past the last two", () => {
  const counts = [2, 4, 4, 4, 5, 5, 7, 50, 60, 9]
  const spread = Math.sqrt(((2 - 31 / 7) ** 2 + 3 * (4 - 31 / 7) ** 2 + 2 * (5 - 31 / 7) ** 2 + (7 - 31 / 7) ** 2) / 6)
  const bound = 31 / 7 + 1.6448536269514722 * spread
  for (const [method, t] of [
    ["C1", 8],
    ["C2", 10],
  ] as const) {
    const outcome = ears(counts, t, { ...earsDefaults(method), alpha: 0.05 })
    assert.ok(outcome.kind === "judged" && outcome.alarm)
    assert.ok(Math.abs(outcome.upperbound - bound) < 1e-12)
  }
})

test("EARS asks for its baseline, C3 is unclear where nothing varied", () => {
  const flat = new Array(20).fill(0)
  assert.equal(ears(flat, 7, earsDefaults("C1")).kind, "tooLittleHistory")
  assert.equal(ears(flat, 11, earsDefaults("C3")).kind, "tooLittleHistory")
  const outcome = ears(flat, 15, earsDefaults("C3"))
  assert.deepEqual([outcome.kind, "why" in outcome && outcome.why], ["unclear", "noSpread"])
  assert.equal(ears(flat, 15, { ...earsDefaults("C3"), minSigma: 0.5 }).kind, "judged")
})

test("the number of cases that alarms is exactly where the alarm begins", () => {
  const counts = Array.from({ length: 40 }, (_, week) => 3 + ((week * 7) % 4))
  for (const options of [{ theta: 0.5, alpha: 0 }, { theta: 0.5, alpha: 0.3 }, { alpha: 0 }, { alpha: 0.3 }]) {
    const all = { ...glrDefaults, mu0: 4, range: [1, 40] as const, ret: "cases" as const, ...options }
    const outcome = glr(counts, all).at(-1)
    const bound = outcome && "upperbound" in outcome ? (outcome.upperbound ?? 0) : 0
    const alarmWith = (count: number) => {
      const last = glr([...counts.slice(0, -1), count], { ...all, range: [1, 40] }).at(-1)
      return last && "alarm" in last && last.alarm
    }
    assert.equal(alarmWith(Math.floor(bound) + 1), true)
    assert.equal(alarmWith(Math.ceil(bound) - 1), false)
  }
})

test("an epidemic that feeds on itself raises the epidemic chart, also with negative binomial counts", () => {
  const counts = [2, 1, 2, 3, 2, 2, 4, 7, 12, 20, 33]
  for (const alpha of [0, 0.1]) {
    const outcomes = glr(counts, { ...glrDefaults, mu0: 2, alpha, range: [1, 11], change: "epi" })
    assert.ok(outcomes.some((outcome) => "alarm" in outcome && outcome.alarm))
    assert.ok(outcomes.slice(0, 5).every((outcome) => "alarm" in outcome && !outcome.alarm))
  }
})

test("a chart that has nothing to learn from has too little history", () => {
  const none = new Array(60).fill(0)
  for (const outcomes of [
    cusum(none, { ...cusumDefaults, m: undefined, range: [53, 60] }),
    glr(none, { ...glrDefaults, range: [53, 60] }),
  ]) {
    assert.ok(outcomes.length === 8 && outcomes.every(({ kind }) => kind === "tooLittleHistory"))
  }
})
