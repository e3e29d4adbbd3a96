import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { everybodySignedIn, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
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
  async run({ database }, { code }) {
    const area = await store.areaByCode(database, code)
    if (!area) throw notFound()
    return {
      area,
      figures: await store.figuresOf(database, code),
      below: (await store.areaList(database, code)).filter((below) => below.code !== code),
      outlines: await store.outlinesBelow(database, code),
    }
  },
})

export const chooseOwnArea = action({
  name: "chooseOwnArea",
  method: "PUT",
  path: "/areas/own",
  summary: "Set the area that one's organisation works in",
  may: only("administrator", "coordinator"),
  input: z.object({ code: z.string("Kies een gebied").max(40) }),
  output: z.object({ code: z.string(), name: z.string() }),
  audit: ({ code }) => ({ subject: code }),
  async run({ database, who }, { code }) {
    const area = await store.areaByCode(database, code)
    if (!area) throw invalid("code", `Het gebied '${code}' kennen wij niet. Kies een gebied uit de lijst`)
    await store.setOwnArea(database, personOf(who).organisation.id, area.code)
    return { code: area.code, name: area.name }
  },
})

const Upload = z.union([z.instanceof(File), z.object({ name: z.string(), text: z.string() })], "Kies een bestand")

export const importAreas = action({
  name: "importAreas",
  method: "POST",
  path: "/area-imports",
  summary: "Import areas from a CSV of neighbourhood statistics, GeoJSON or TopoJSON",
  may: only("administrator"),
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
