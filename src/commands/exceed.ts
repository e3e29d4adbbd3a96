import type { Reason } from "../methods/surveillance/outcome.ts"
import type { Command, CommandStreams, ExitCode, Language } from "./command.ts"
import { help } from "./exceed/help.ts"
import { exceedRows, type Row } from "./exceed/rows.ts"
import { type Settings, settingsOf } from "./exceed/settings.ts"
import { reasons, summary } from "./exceed/words.ts"
import { tableText } from "./rates/table.ts"
import { recordsOf, textOf, WrongInput } from "./records.ts"
import { languageOf, usage, WrongUse } from "./wrong-use.ts"

/** Many rows in one piece, so that writing is quick. */
const piece = 1000

function writeJson(rows: readonly Row[], write: (text: string) => void): void {
  for (let from = 0; from < rows.length; from += piece) {
    const lines = rows.slice(from, from + piece).map((row) => JSON.stringify(row))
    write((from === 0 ? "[\n" : ",\n") + lines.join(",\n"))
  }
  write("\n]\n")
}

/** A row as people read it: the same columns in each, words for what it is. */
function readableRow(row: Row, language: Language): Row {
  const { unit, t, date, observed, expected, upperbound, alarm, why, pvalue } = row
  const said = { nl: ["nee", "ja"], en: ["no", "yes"] }[language]
  return {
    ...(unit !== undefined && { unit }),
    t,
    ...(date !== undefined && { date }),
    observed,
    expected,
    upperbound,
    p: pvalue,
    alarm: typeof alarm === "boolean" ? said[Number(alarm)] : "",
    why: why === undefined ? "" : reasons[language][why as Reason],
  }
}

async function answer(settings: Settings, language: Language, io: CommandStreams): Promise<void> {
  const { json, file } = settings
  const rows = exceedRows(recordsOf(await textOf(file === undefined ? io.stdin : io.open(file))), settings)
  if (json) writeJson(rows, io.stdout)
  else
    io.stdout(
      tableText(
        rows.map((row) => readableRow(row, language)),
        language,
      ),
    )
}

async function run(args: string[], io: CommandStreams): Promise<ExitCode> {
  const language = languageOf(args)
  let settings: Settings | "help" | undefined
  try {
    settings = settingsOf(args)
    if (settings === "help") io.stdout(`${help[language]}\n`)
    else await answer(settings, language, io)
    return 0
  } catch (error) {
    if (error instanceof WrongUse) {
      io.stderr(`${error.complaint[language]}\n${usage.more("exceed")[language]}\n`)
      return 2
    }
    if (error instanceof WrongInput) {
      const file = typeof settings === "object" ? settings.file : undefined
      io.stderr(error.sentence(file, language))
      return 3
    }
    throw error
  }
}

/** More than usual: which counts over time stand out from their own past. */
export const exceed: Command = { name: "exceed", summary, help, run }
