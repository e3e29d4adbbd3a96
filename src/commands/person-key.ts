import type { CommandStreams, Language } from "./command.ts"
import { about, fileCommand, fileRecords, fileText, writeRows } from "./file-command.ts"
import { keyRows } from "./person-key/rows.ts"
import { settingsOf } from "./person-key/settings.ts"
import { sizeRow } from "./person-key/size-row.ts"
import { vectorRows } from "./person-key/vectors.ts"
import { help, summary } from "./person-key/words.ts"
import { tableText } from "./rates/table.ts"

type Write = { json: boolean; lines: boolean; language: Language; io: CommandStreams }

function write(rows: readonly object[], { json, lines, language, io }: Write): void {
  const readable = (row: object) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.join(" ") : value]),
    )
  if (!json) io.stdout(tableText(rows.map(readable), language))
  else if (lines) for (const row of rows) io.stdout(`${JSON.stringify(row)}\n`)
  else {
    writeRows(rows, io.stdout)
    io.stdout("\n")
  }
}

async function work(args: string[], io: CommandStreams, language: Language): Promise<void> {
  const { file, json, oprf, halves, sketch } = settingsOf(args)
  if (oprf) {
    const input = await fileText(file, io)
    const rows = about(file, () => vectorRows(input))
    write(rows, { json, lines: false, language, io })
    const [right, held] = [rows.filter((row) => row.matches).length, rows.filter((row) => "matches" in row).length]
    if (held > 0) io.stderr({ nl: `${right} van ${held} kloppen.\n`, en: `${right} of ${held} are right.\n` }[language])
    return
  }
  const records = await fileRecords(file, io)
  const rows = about(file, () => keyRows(records, halves))
  if (sketch !== undefined) return write([sizeRow(rows, sketch)], { json, lines: true, language, io })
  write(rows, { json, lines: records.form === "json-lines", language, io })
}

/** Keys of people for counting them, and the oblivious protocol of RFC 9497 on vectors. */
export const personKey = fileCommand({ name: "person-key", summary, help }, work)
