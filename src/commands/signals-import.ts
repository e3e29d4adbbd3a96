import { randomUUID } from "node:crypto"
import { basename } from "node:path"
import { parseArgs } from "node:util"
import { createUnknown } from "../features/signals/import-creation.ts"
import { addFinished } from "../features/signals/import-file-store.ts"
import type { ImportCounts, SignalFile, Unknown } from "../features/signals/import-model.ts"
import { importSignals } from "../features/signals/import-run.ts"
import { knownNames } from "../features/signals/import-store.ts"
import { surveySignals } from "../features/signals/import-survey.ts"
import { dayOf } from "../methods/calendar/week.ts"
import { collect } from "../platform/files/collect.ts"
import { sentence } from "../platform/files/complaint.ts"
import type { House } from "../platform/house.ts"
import type { Command, CommandStreams, Language } from "./command.ts"
import { openHouse } from "./open-house.ts"
import { progressTo } from "./signals-import/progress.ts"
import { closing, help, noFile, summary, unknownLines } from "./signals-import/words.ts"

const options = {
  create: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  lang: { type: "string" },
} as const

type Order = { create: boolean; language: Language; io: CommandStreams }

export const signalsImport: Command = {
  name: "signals import",
  summary,
  help,
  async run(args, io) {
    const given = parse(args, io)
    if (!given) return 2
    const order = { create: given.values.create, language: given.language, io }
    const counts: ImportCounts = { imported: 0, skipped: 0, refused: 0 }
    let usable = true
    const house = await openHouse(io)
    try {
      for (const path of given.files) usable = (await importFile(house, path, order, counts)) && usable
    } finally {
      await house.database.close()
    }
    io.stdout(given.values.json ? `${JSON.stringify(counts)}\n` : `${closing(counts, given.language)}\n`)
    return usable && counts.imported + counts.skipped > 0 ? 0 : 3
  },
}

function parse(args: string[], io: CommandStreams) {
  try {
    const { values, positionals: files } = parseArgs({ args, options, allowPositionals: true })
    const language: Language = values.lang === "en" ? "en" : "nl"
    if (files.length > 0) return { values, files, language }
    io.stderr(`${noFile[language]}\n`)
  } catch (error) {
    io.stderr(`${error instanceof Error ? error.message : error}\n`)
  }
  return undefined
}

/** Reads one file, whole or not at all. False where nothing of it can be used. */
async function importFile(house: House, path: string, order: Order, counts: ImportCounts): Promise<boolean> {
  const say = (line: string) => order.io.stderr(`${line}\n`)
  const name = basename(path)
  const opened = await bytesOf(order.io, path)
  if (opened.kind === "unreadable") {
    say(sentence({ file: name, message: opened.why }))
    return false
  }
  const file = { name, bytes: opened.bytes }
  const register = await knownNames(house.database.kysely)
  const survey = await surveySignals(file, register, { kind: "everybody" }, dayOf(house.clock()))
  if (survey.kind === "unusable") {
    say(sentence(survey.complaint))
    return false
  }
  for (const line of [...survey.notes, ...unknownLines(survey.unknown, order)]) say(line)
  const outcome = await addSignals(house, file, survey, order)
  for (const { kind: _, last: _last, ...remark } of outcome.remarks) say(sentence({ file: name, ...remark }))
  for (const key of ["imported", "skipped", "refused"] as const) counts[key] += outcome.counts[key]
  return true
}

async function bytesOf(io: CommandStreams, path: string) {
  try {
    return await collect(io.open(path) as AsyncIterable<Uint8Array> & NodeJS.ReadableStream, Number.POSITIVE_INFINITY)
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error
    return {
      kind: "unreadable",
      why: code === "ENOENT" ? "dit bestand is er niet." : `dit is niet te openen (${code}).`,
    } as const
  }
}

type Surveyed = { records: number; unknown: Unknown }

async function addSignals(house: House, file: SignalFile, { records, unknown }: Surveyed, order: Order) {
  const now = house.clock()
  const importId = randomUUID()
  const progress = progressTo(order.io, records, order.language)
  return await house.database.kysely.transaction().execute(async (transaction) => {
    const register = await knownNames(transaction)
    const creation = { register, fileName: file.name, country: house.settings.COUNTRY, personId: null, now }
    if (order.create) await createUnknown(transaction, unknown, creation)
    const { counts, remarks } = await importSignals(transaction, {
      ...{ importId, file, register, progress },
      scope: { kind: "everybody" },
      today: dayOf(now),
      secret: house.secret,
    })
    // Reading a file again changes nothing, not even the list of imports.
    if (counts.imported > 0) await addFinished(transaction, importId, file.name, records, { counts, remarks, now })
    return { counts, remarks }
  })
}
