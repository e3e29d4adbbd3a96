import { type Allocation, allocate as divide } from "../methods/matching/allocate.ts"
import type { Needs } from "../methods/matching/model.ts"
import { needColumns, needsOf, offerColumns, offersOf, overlapOf } from "./allocate/columns.ts"
import { csvStream } from "./allocate/csv-stream.ts"
import { type NumberColumn, type NumberSheet, numberSheet } from "./allocate/number-sheet.ts"
import { settingsOf } from "./allocate/settings.ts"
import { help, summary, tableWords, tooMuch } from "./allocate/words.ts"
import type { CommandStreams, Language } from "./command.ts"
import { about, aboutReading, fileCommand, writeRows } from "./file-command.ts"
import { tableText } from "./rates/table.ts"
import { WrongInput } from "./records.ts"

const sheetOf = (file: string, columns: readonly NumberColumn[], io: CommandStreams): Promise<NumberSheet> =>
  aboutReading(file, async () => {
    const stream = file === "-" ? io.stdin : io.open(file)
    return numberSheet(await csvStream(stream, file.endsWith(".gz")), columns)
  })

/** An id that was written as a whole number is one again. */
const idOf = (id: string): string | number => (/^(0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id)

function tableOf({ perTier, units, people, metres, audit }: Allocation, needs: Needs, language: Language): string {
  const words = tableWords[language]
  const rows = perTier.map((given, at) => {
    const asked = needs.units.reduce((sum, count, need) => (needs.tier[need] === at + 1 ? sum + count : sum), 0)
    return { [words.tier]: at + 1, [words.asked]: asked, [words.given]: given }
  })
  return `${tableText(rows, language)}\n${words.closing({ units, people, metres, optimal: audit.optimal })}\n`
}

function writeJson(
  result: Allocation,
  ids: { needs: string[]; offers: string[] },
  write: (text: string) => void,
): void {
  const { matches, audit, ...sums } = result
  write(`${JSON.stringify(sums).slice(0, -1)},"matches":`)
  // In the place of the numbers of rows come the ids of the files.
  const named = matches.map(({ need, offer, units, metres }) => ({
    need: idOf(ids.needs[need] as string),
    offer: idOf(ids.offers[offer] as string),
    units,
    metres,
  }))
  writeRows(named, write)
  write(`,"audit":${JSON.stringify(audit)}}\n`)
}

async function work(args: string[], io: CommandStreams, language: Language): Promise<void> {
  const settings = settingsOf(args)
  const kinds = new Map<string, number>()
  const asked = await sheetOf(settings.needs, needColumns(kinds), io)
  const offered = await sheetOf(settings.offers, offerColumns(kinds), io)
  const needs = about(settings.needs, () => needsOf(asked))
  const offers = about(settings.offers, () => offersOf(offered))
  const result = about(settings.needs, () => {
    try {
      return divide(needs, offers, settings.policy, overlapOf(asked, offered))
    } catch (error) {
      throw error instanceof RangeError ? new WrongInput(tooMuch) : error
    }
  })
  if (settings.json) writeJson(result, { needs: asked.ids, offers: offered.ids }, io.stdout)
  else io.stdout(tableOf(result, needs, language))
}

/** Divides offers over needs, exactly. */
export const allocate = fileCommand({ name: "allocate", summary, help }, work)
