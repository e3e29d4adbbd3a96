import { makePTable, type PTable, pTableFrom } from "../../methods/privacy/cell-key/p-table.ts"
import { perturbTable } from "../../methods/privacy/cell-key/perturb.ts"
import { laplaceHalfWidth } from "../../methods/privacy/discrete-laplace/distribution.ts"
import { asNumber } from "../../methods/privacy/discrete-laplace/rational.ts"
import { discreteLaplace } from "../../methods/privacy/discrete-laplace/sample.ts"
import { Cells, type Demand } from "../cells.ts"
import type { CommandStreams } from "../command.ts"
import { about, fileRecords, fileText, mustHave } from "../file-command.ts"
import { WrongInput } from "../records.ts"
import { WrongUse } from "../wrong-use.ts"
import type { GivenTable } from "./given-totals.ts"
import { gridText, withTotals } from "./grid.ts"
import type { Outcome } from "./outcome.ts"
import { randomBits } from "./random.ts"
import type { ProtectSettings } from "./settings.ts"
import { tableIn } from "./table-file.ts"
import { ownUsage, tell } from "./words.ts"

const keyDemand: Demand = {
  holds: (value) => value >= 0 && value < 1,
  nl: "is geen sleutel van 0 tot 1",
  en: "is not a key from 0 to below 1",
}
const smallWhole: Demand = {
  holds: (value) => Number.isInteger(value) && Math.abs(value) <= 1000,
  nl: "is geen heel getal",
  en: "is not a whole number",
}
const reach: Demand = {
  holds: (value) => value >= 0 && value <= 1,
  nl: "is geen getal van 0 tot en met 1",
  en: "is not a number from 0 to 1",
}

async function pTableOf({ pTable, design }: ProtectSettings, io: CommandStreams): Promise<PTable> {
  if (pTable === undefined) {
    try {
      return makePTable(design)
    } catch (error) {
      throw error instanceof RangeError ? new WrongUse(ownUsage.design) : error
    }
  }
  const { columns, records, decimalComma } = await fileRecords(pTable, io)
  return about(pTable, () => {
    mustHave(columns, ["i", "v", "p_int_ub"])
    const steps = records.map(({ line, values }) => {
      const cells = new Cells(line, values, decimalComma)
      const [count, noise] = [cells.number("i", smallWhole), cells.number("v", smallWhole)]
      return { count, noise, upTo: cells.number("p_int_ub", reach) }
    })
    const made = pTableFrom(steps)
    if (made.kind === "made") return made.table
    throw new WrongInput(
      { nl: "dit is geen volledige p-tabel", en: "this is not a whole p-table" },
      records[made.at]?.line,
    )
  })
}

async function keysOf(given: GivenTable, { keys, matrix, seed }: ProtectSettings, io: CommandStreams) {
  if (keys === undefined) {
    const bits = randomBits(seed)
    const part = () => ((bits() >>> 0) * 2 ** 8 + (bits() >>> 24)) / 2 ** 40
    return given.cells.map((row) => row.map((count) => (count === 0 ? 0 : part())))
  }
  const text = await fileText(keys, io)
  return about(keys, () => {
    const { cells } = tableIn(text, matrix, keyDemand)
    const [rows, columns] = [given.rows.length, given.columns.length]
    if (cells.length === rows && cells.every((row) => row.length === columns)) return cells
    const complaint = {
      nl: `nodig zijn ${rows} rijen met ${columns} sleutels`,
      en: `needed are ${rows} rows of ${columns} keys`,
    }
    throw new WrongInput(complaint)
  })
}

/** Noise by cell key: the same people always get the same. */
export async function byCellKey(given: GivenTable, settings: ProtectSettings, io: CommandStreams): Promise<Outcome> {
  const table = await pTableOf(settings, io)
  const keys = await keysOf(given, settings, io)
  const cells = perturbTable(table, given.cells, keys)
  const shown = cells.map((row) => row.map((cell) => cell.shown))
  const most = table.flat().reduce((worst, { noise }) => Math.max(worst, Math.abs(noise)), 0)
  return {
    json: {
      method: "cell-key",
      rows: given.rows,
      columns: given.columns,
      table: shown,
      cellKeys: cells.map((row) => row.map(({ key }) => key)),
      ptable: table.flatMap((row, i) =>
        row.map(({ noise, chance, upTo }) => ({ i, v: noise, p: chance, p_int_ub: upTo })),
      ),
      suppressed: [],
      audit: { within: most, additive: false },
    },
    readable: (language) => `${gridText(given, shown, language)}\n${tell.within(most)[language]}\n`,
  }
}

/** Noise with a bound on what can be learnt of one person; totals are sums of what is shown. */
export function byLaplace(given: GivenTable, { epsilon, sensitivity, seed }: ProtectSettings): Outcome {
  const bits = randomBits(seed)
  const shown = withTotals(
    given.cells.map((row) => row.map((count) => count + discreteLaplace(epsilon, sensitivity, bits))),
  )
  const width = (level: number) => laplaceHalfWidth(level, asNumber(epsilon), sensitivity)
  const [at95, at99] = [width(0.95), width(0.99)]
  return {
    json: {
      method: "laplace",
      rows: given.rows,
      columns: given.columns,
      epsilon: asNumber(epsilon),
      sensitivity,
      table: shown,
      suppressed: [],
      audit: { halfWidth95: at95, halfWidth99: at99, additive: true },
    },
    readable: (language) => `${gridText(given, shown, language)}\n${tell.halfWidth(at95, at99)[language]}\n`,
  }
}
