import type { Command, CommandStreams, ExitCode, Language } from "./command.ts"
import { columnsBeside, rateRows, readableRow } from "./rates/rows.ts"
import { type Settings, settingsOf } from "./rates/settings.ts"
import { tableText } from "./rates/table.ts"
import { help, summary } from "./rates/words.ts"
import { recordsOf, textOf, WrongInput } from "./records.ts"
import { languageOf, usage, WrongUse } from "./wrong-use.ts"

/** JSON a row a line, so that a long result needs no long line; many rows in one piece, so that writing is quick. */
function writeJson(rows: readonly object[], asLines: boolean, write: (text: string) => void): void {
  const piece = 1000
  const [open, between, close] = asLines ? ["", "\n", "\n"] : ["[\n", ",\n", "\n]\n"]
  if (rows.length === 0 && !asLines) write("[]\n")
  if (rows.length === 0) return
  for (let from = 0; from < rows.length; from += piece) {
    const text = rows.slice(from, from + piece).map((row) => JSON.stringify(row))
    write((from === 0 ? open : between) + text.join(between))
  }
  write(close)
}

async function answer(settings: Settings, language: Language, io: CommandStreams): Promise<void> {
  const { model, level, tail, json, file } = settings
  const input = recordsOf(await textOf(file === undefined ? io.stdin : io.open(file)))
  const rows = rateRows(input, model, level, tail)
  if (json) writeJson(rows, input.form === "json-lines", io.stdout)
  else io.stdout(tableText(rows.map(readableRow), language, columnsBeside(model, input.columns)))
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
      io.stderr(`${error.complaint[language]}\n${usage.more("rates")[language]}\n`)
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

/** Rates against a baseline: exact intervals, tails and adjusted p-values for counts in a file. */
export const rates: Command = { name: "rates", summary, help, run }
