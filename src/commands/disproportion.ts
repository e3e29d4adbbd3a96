import { disproportionAt } from "../methods/statistics/disproportion/ratios.ts"
import { countedPairs, gammaPoissonShrinker, type Shrinker } from "../methods/statistics/disproportion/shrinker.ts"
import {
  automaticSquashing,
  leastToSquash,
  type Squashing,
  usualSquashing,
} from "../methods/statistics/disproportion/squash.ts"
import type { CommandStreams, Language } from "./command.ts"
import { type GivenPair, pairsIn } from "./disproportion/pairs.ts"
import { type DisproportionSettings, settingsOf } from "./disproportion/settings.ts"
import { edge, help, summary } from "./disproportion/words.ts"
import { about, fileCommand, fileRecords, writeRows } from "./file-command.ts"
import { tableText } from "./rates/table.ts"

type Row = Record<string, unknown>

function rulesFor(pairs: readonly GivenPair[], squash: DisproportionSettings["squash"]): readonly Squashing[] {
  if (squash === "auto") return automaticSquashing(countedPairs(pairs))
  if (squash !== "usual") return squash
  return usualSquashing.filter(({ count }) => pairs.filter((pair) => pair.count === count).length >= leastToSquash)
}

function rowsOf(pairs: readonly GivenPair[], { scores }: Shrinker, level: number): Row[] {
  const ratios = disproportionAt(level)
  return pairs.map(({ var1, var2, count, expected, margins, values }, index) => {
    const { prr, ror, chiSquare } = ratios(count, margins)
    const score = scores?.[index]
    // A PRR of the input may come from reports; ours comes from sums of counts.
    const given = "PRR" in values
    return {
      ...values,
      var1,
      var2,
      N: count,
      E: expected,
      RR: count / expected,
      ...(given ? {} : { PRR: prr.ratio, prrInterval: prr.interval }),
      ROR: ror.ratio,
      rorInterval: ror.interval,
      chiSquare: chiSquare.value,
      p: chiSquare.p,
      Qn: score?.qn ?? null,
      EBGM: score?.ebgm ?? null,
      EB05: score?.low ?? null,
      EB95: score?.high ?? null,
    }
  })
}

function headOf({ fitted }: Shrinker): Row {
  if (fitted.kind === "unclear") return { prior: null, unclear: fitted.why }
  const { part, ...rest } = fitted.prior
  const { logLikelihood, points, atEdge } = fitted
  return { prior: { ...rest, P: part }, logLikelihood, points, priorAtEdge: atEdge }
}

const readableRow = ({ chiSquare, p, Qn, ...row }: Row): Row => row

async function work(args: string[], io: CommandStreams, language: Language): Promise<void> {
  const settings = settingsOf(args)
  const records = await fileRecords(settings.file, io)
  const pairs = about(settings.file, () => pairsIn(records, settings))
  const shrinker = gammaPoissonShrinker(pairs, rulesFor(pairs, settings.squash), settings.tail)
  const rows = rowsOf(pairs, shrinker, settings.level)
  const head = headOf(shrinker)
  if (settings.json) {
    io.stdout(`${JSON.stringify(head).slice(0, -1)},"rows":`)
    writeRows(rows, io.stdout)
    io.stdout("}\n")
    return
  }
  if (shrinker.fitted.kind === "fitted") {
    const { atEdge } = shrinker.fitted
    const priorAtEdge = { nl: ["nee", "ja"], en: ["no", "yes"] }[language][Number(atEdge)]
    io.stdout(`${tableText([{ ...(head.prior as Row), priorAtEdge }], language)}\n`)
    if (atEdge) io.stdout(`${edge[language]}\n\n`)
  }
  const sorted = rows.toSorted((a, b) => Number(b.EBGM) - Number(a.EBGM))
  io.stdout(tableText(sorted.map(readableRow), language))
}

/** Pairs that occur together more than expected: PRR, ROR and DuMouchel's Gamma-Poisson shrinker. */
export const disproportion = fileCommand({ name: "disproportion", summary, help }, work)
