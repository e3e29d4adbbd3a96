import { basename } from "node:path"
import { parseArgs } from "node:util"
import { putAreas } from "../features/areas/import-store.ts"
import { ImportOptions } from "../features/areas/model.ts"
import { readAreas } from "../features/areas/reading.ts"
import { codesOf, isWithin } from "../features/areas/rules.ts"
import type { House } from "../platform/house.ts"
import type { Command, CommandStreams } from "./command.ts"
import { openHouse } from "./open-house.ts"

const options = {
  year: { type: "string" },
  source: { type: "string" },
  licence: { type: "string" },
  only: { type: "string" },
  json: { type: "boolean", default: false },
  lang: { type: "string" },
} as const

type Counts = { imported: number; skipped: number; refused: number }

export const areasImport: Command = {
  name: "areas import",
  summary: { nl: "Lees gebieden in: CSV, GeoJSON, TopoJSON", en: "Import areas: CSV, GeoJSON, TopoJSON" },
  help: {
    nl: `Gebruik: nabij areas import BESTAND… [--year 2024] [--source TEKST] [--licence TEKST] [--only GM0344,GM0917] [--json]

Leest kerncijfers (CSV) en vormen (GeoJSON, TopoJSON) van gebieden in. Opnieuw inlezen verandert niets.
Het jaar komt uit de naam van het bestand als --year ontbreekt. Per geweigerde regel een zin op standaardfout.`,
    en: `Usage: nabij areas import FILE… [--year 2024] [--source TEXT] [--licence TEXT] [--only GM0344,GM0917] [--json]

Imports figures (CSV) and outlines (GeoJSON, TopoJSON) of areas. Importing again changes nothing.
Without --year the year comes from the name of the file. A sentence for each refused line on standard error.`,
  },
  async run(args, io) {
    const parsed = parse(args, io)
    if (!parsed) return 2
    const house = await openHouse(io)
    try {
      const counts: Counts = { imported: 0, skipped: 0, refused: 0 }
      let unusable = false
      for (const file of parsed.files)
        unusable = !(await importFile(house, file, parsed.values, counts, io)) || unusable
      io.stdout(
        parsed.values.json
          ? `${JSON.stringify(counts)}\n`
          : `${counts.imported} toegevoegd of aangevuld, ${counts.skipped} waren al zo, ${counts.refused} niet ingelezen.\n`,
      )
      return unusable ? 3 : 0
    } finally {
      await house.database.close()
    }
  },
}

function parse(args: string[], io: CommandStreams) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (positionals.length > 0) return { values, files: positionals }
    io.stderr("Noem ten minste één bestand.\n")
  } catch (error) {
    io.stderr(`${error instanceof Error ? error.message : error}\n`)
  }
  return undefined
}

type Given = NonNullable<ReturnType<typeof parse>>["values"]

/** Reads one file into the database, whole or not at all. False where nothing of it could be used. */
async function importFile(
  house: House,
  file: string,
  given: Given,
  counts: Counts,
  io: CommandStreams,
): Promise<boolean> {
  const name = basename(file)
  const chosen = ImportOptions.safeParse({
    year: Number(given.year ?? /(19|20)\d{2}/.exec(name)?.[0]),
    source: given.source ?? name,
    licence: given.licence,
    only: given.only,
  })
  if (!chosen.success) {
    for (const { path, message } of chosen.error.issues) io.stderr(`${name}: --${path.join(".")}: ${message}\n`)
    return false
  }
  const { areas, complaints, notes } = await readAreas(stream(io, file), name, Number.MAX_SAFE_INTEGER).catch(
    (error) => ({
      areas: [],
      complaints: [`${name}: dit bestand is niet te openen (${error.code ?? error.message}).`],
      notes: [],
    }),
  )
  for (const line of [...notes, ...complaints]) io.stderr(`${line}\n`)
  const wanted = areas.filter((area) => isWithin(area, codesOf(chosen.data.only)))
  const changed = await house.database.kysely
    .transaction()
    .execute((transaction) => putAreas(transaction, wanted, chosen.data, house.clock()))
  counts.imported += changed.size
  counts.skipped += wanted.length - changed.size
  counts.refused += complaints.length
  return wanted.length > 0
}

const stream = (io: CommandStreams, file: string) =>
  io.open(file) as AsyncIterable<Uint8Array> & NodeJS.ReadableStream as AsyncIterable<Uint8Array>
