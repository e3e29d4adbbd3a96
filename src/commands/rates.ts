import type { CommandStreams, Language } from "./command.ts"
import { about, fileCommand, fileRecords, writeLines, writeRows } from "./file-command.ts"
import { columnsBeside, rateRows, readableRow } from "./rates/rows.ts"
import { settingsOf } from "./rates/settings.ts"
import { tableText } from "./rates/table.ts"
import { help, summary } from "./rates/words.ts"

async function work(args: string[], io: CommandStreams, language: Language): Promise<void> {
  const { model, level, tail, json, file } = settingsOf(args)
  const input = await fileRecords(file, io)
  const rows = about(file, () => rateRows(input, model, level, tail))
  if (!json) io.stdout(tableText(rows.map(readableRow), language, columnsBeside(model, input.columns)))
  else if (input.form === "json-lines") writeLines(rows, io.stdout)
  else {
    writeRows(rows, io.stdout)
    io.stdout("\n")
  }
}

/** Rates against a baseline: exact intervals, tails and adjusted p-values for counts in a file. */
export const rates = fileCommand({ name: "rates", summary, help }, work)
