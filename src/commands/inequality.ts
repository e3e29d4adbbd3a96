import { concentration } from "../methods/reach/concentration.ts"
import { coverageGap, inequality as inequalityOf } from "../methods/reach/inequality.ts"
import { representation } from "../methods/reach/representation.ts"
import type { CommandStreams, Language } from "./command.ts"
import { about, fileCommand, fileRecords } from "./file-command.ts"
import { type GivenGroup, groupsIn } from "./inequality/groups.ts"
import { type InequalitySettings, settingsOf } from "./inequality/settings.ts"
import { help, moreThanNeed, summary } from "./inequality/words.ts"
import { tableText } from "./rates/table.ts"

/** JSON knows no infinity. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

function outcomeOf(groups: readonly GivenGroup[], { per, target, level }: InequalitySettings) {
  const divided = groups.map((one) => ({ ...one, need: one[per] }))
  const represented = representation(divided, level)
  const { index, margin, standardError, erreygers, wagstaff, curve } = concentration(
    divided.map(({ rank, need, reached }) => ({ rank, people: need, reached })),
    level,
  )
  const { gini, theilT, theilL, hoover } = inequalityOf(divided)
  const sum = (of: (one: GivenGroup) => number) => divided.reduce((all, one) => all + of(one), 0)
  const wanted = target ?? Math.min(1, sum(({ reached }) => reached) / sum(({ need }) => need))
  const rows = divided.map(({ need, reached }, at) => {
    const { group, rank, population, need: given } = groups[at] as GivenGroup
    const found = represented[at]
    return {
      ...{ group, rank, population, reached, need: given, coverage: reached / need, expected: found?.expected ?? 0 },
      ...(found?.kind === "ratio"
        ? { representationRatio: found.ratio, low: found.margin[0], high: found.margin[1] }
        : { representationRatio: null, low: null, high: null, unclear: "too few" }),
    }
  })
  return {
    per,
    rows,
    concentrationIndex: index,
    concentrationInterval: [...margin],
    standardError,
    erreygersCorrected: erreygers,
    wagstaffNormalised: finite(wagstaff),
    curve,
    gini,
    theilT,
    theilL: finite(theilL),
    hoover,
    coverageGap: { target: wanted, people: coverageGap(divided, wanted) },
  }
}

function readable(outcome: ReturnType<typeof outcomeOf>, language: Language): string {
  const { rows, coverageGap: gap, concentrationInterval, curve: _curve, per: _per, ...indices } = outcome
  const plain = rows.map((row) => {
    const { low, high, unclear: _why, ...rest } = { unclear: undefined, ...row }
    return { ...rest, interval: low === null ? null : [low, high] }
  })
  const { concentrationIndex, ...more } = indices
  const above = {
    concentrationIndex,
    interval: concentrationInterval,
    ...more,
    target: gap.target,
    coverageGap: gap.people,
  }
  const lines = Object.entries(above).map(([name, value]) => ({ index: name, value }))
  return `${tableText(lines, language)}\n${tableText(plain, language)}`
}

async function work(args: string[], io: CommandStreams, language: Language): Promise<void> {
  const settings = settingsOf(args)
  const { file, json, per } = settings
  const records = await fileRecords(file, io)
  const groups = about(file, () => groupsIn(records))
  const above = groups.filter((one) => one.reached > one[per]).map(({ group }) => group)
  if (above.length > 0) io.stderr(`${moreThanNeed(above)[language]}\n`)
  const outcome = outcomeOf(groups, settings)
  io.stdout(json ? `${JSON.stringify(outcome, null, 1)}\n` : readable(outcome, language))
}

/** Reach over groups: representation ratios with intervals, the concentration index, Gini, Theil and the coverage gap. */
export const inequality = fileCommand({ name: "inequality", summary, help }, work)
