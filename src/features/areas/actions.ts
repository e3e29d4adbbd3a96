import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { everybodySignedIn, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import * as accounts from "../accounts/store.ts"
import { putAreas } from "./import-store.ts"
import { AreaImportResult, areaLevels, ImportOptions } from "./model.ts"
import { readAreas } from "./reading.ts"
import { codesOf, isWithin } from "./rules.ts"
import * as store from "./store.ts"

const Listed = z.object({
  code: z.string(),
  year: z.number(),
  name: z.string(),
  level: z.enum(areaLevels),
  parent: z.string().nullable(),
  population: z.number().nullable(),
  drawn: z.boolean(),
  source: z.string(),
  licence: z.string().nullable(),
})

export const listAreas = question({
  name: "listAreas",
  path: "/areas",
  summary: "Municipalities and own areas with their population, or the areas right below one",
  may: everybodySignedIn,
  input: z.object({ within: z.string().max(40).optional() }),
  output: z.object({ areas: z.array(Listed), ownArea: z.string().nullable() }),
  async run({ database, who }, { within }) {
    const ownArea = who.kind === "person" ? await store.ownArea(database, who.organisation.id) : null
    return { areas: await store.areaList(database, within), ownArea }
  },
})

export const showArea = question({
  name: "showArea",
  path: "/areas/:code",
  summary: "An area with its figures (each with source and year) and the areas below it",
  may: everybodySignedIn,
  input: z.object({ code: z.string().max(40) }),
  output: z.object({
    area: z.object({
      code: z.string(),
      year: z.number(),
      name: z.string(),
      level: z.enum(areaLevels),
      parentCode: z.string().nullable(),
      source: z.string(),
      licence: z.string().nullable(),
    }),
    /** The area around it, where that is known. */
    parent: z.object({ code: z.string(), name: z.string() }).nullable(),
    /** For an administrator: every organisation, and whether it works here. */
    organisations: z.array(z.object({ id: z.uuid(), name: z.string(), here: z.boolean() })),
    ownArea: z.string().nullable(),
    figures: z.array(
      z.object({
        figure: z.string(),
        value: z.number(),
        year: z.number(),
        source: z.string(),
        licence: z.string().nullable(),
      }),
    ),
    below: z.array(Listed),
    outlines: z.array(z.object({ code: z.string(), name: z.string(), outline: z.array(z.any()) })),
  }),
  async run({ database, who }, { code }) {
    const area = await store.areaByCode(database, code)
    if (!area) throw notFound()
    const parent = area.parentCode ? await store.areaByCode(database, area.parentCode) : undefined
    const person = personOf(who)
    const everywhere = person.roles.includes("administrator") ? await accounts.organisations(database) : []
    return {
      area,
      parent: parent ? { code: parent.code, name: parent.name } : null,
      organisations: everywhere.map(({ id, name, areaCode }) => ({ id, name, here: areaCode === code })),
      ownArea: await store.ownArea(database, person.organisation.id),
      figures: await store.figuresOf(database, code),
      below: (await store.areaList(database, code)).filter((below) => below.code !== code),
      outlines: await store.outlinesBelow(database, code),
    }
  },
})

const Upload = z.union([z.instanceof(File), z.object({ name: z.string(), text: z.string() })], "Kies een bestand")

export const importAreas = action({
  name: "importAreas",
  method: "POST",
  path: "/area-imports",
  summary: "Import areas from a CSV of neighbourhood statistics, GeoJSON or TopoJSON",
  may: only("administrator"),
  upload: true,
  input: ImportOptions.extend({ file: Upload }),
  output: AreaImportResult,
  audit: ({ file }, { imported, skipped, refused }) => ({ subject: file.name, detail: { imported, skipped, refused } }),
  async run({ database, now, house }, { file, ...options }) {
    if (file instanceof File && file.size === 0) throw invalid("file", "Kies een bestand met gebieden")
    const bytes = new Uint8Array(file instanceof File ? await file.arrayBuffer() : new TextEncoder().encode(file.text))
    const { areas, complaints, notes } = await readAreas(bytes, file.name, house.settings.MAX_UPLOAD_MB * 1_000_000)
    if (areas.length === 0)
      throw invalid("file", `${complaints[0] ?? "In dit bestand staan geen gebieden."} Er is niets ingelezen.`)
    const wanted = areas.filter((area) => isWithin(area, codesOf(options.only)))
    if (wanted.length === 0)
      throw invalid("only", `In dit bestand ligt geen gebied in ${options.only}. Kijk de codes na`)
    const changed = await putAreas(database, wanted, options, now)
    return {
      imported: changed.size,
      skipped: wanted.length - changed.size,
      refused: complaints.length,
      complaints: complaints.slice(0, 200),
      notes,
    }
  },
})
