import type { Reason } from "../methods/surveillance/outcome.ts"
import type { CommandStreams, Language } from "./command.ts"
import { help } from "./exceed/help.ts"
import { exceedRows, type Row } from "./exceed/rows.ts"
import { settingsOf } from "./exceed/settings.ts"
import { reasons, summary } from "./exceed/words.ts"
import { about, fileCommand, fileRecords, writeRows } from "./file-command.ts"
import { tableText } from "./rates/table.ts"

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

async function work(args: string[], io: CommandStreams, language: Language): Promise<void> {
  const settings = settingsOf(args)
  if (settings === "help") return
  const records = await fileRecords(settings.file, io)
  const rows = about(settings.file, () => exceedRows(records, settings))
  if (!settings.json) {
    const readable = rows.map((row) => readableRow(row, language))
    io.stdout(tableText(readable, language))
    return
  }
  writeRows(rows, io.stdout)
  io.stdout("\n")
}

/** More than usual: which counts over time stand out from their own past. */
export const exceed = fileCommand({ name: "exceed", summary, help }, work)
