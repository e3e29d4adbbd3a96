import { randomUUID } from "node:crypto"
import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { sentence } from "../../platform/files/complaint.ts"
import { action, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { tooLarge } from "../../platform/http/security.ts"
import { type Person, personOf } from "../../platform/http/who.ts"
import * as files from "./import-file-store.ts"
import { isNothingUnknown, Remark, type Scope, SignalImport, Unknown, type UnknownName } from "./import-model.ts"
import { knownNames } from "./import-store.ts"
import { surveySignals } from "./import-survey.ts"

const importers = only("administrator", "coordinator")
const remarksShown = 500
const megabyte = 1024 * 1024

const isAdministrator = (person: Person) => person.roles.includes("administrator")
const ownOnly = (person: Person) => (isAdministrator(person) ? undefined : person.organisation.id)

export const signalImports = question({
  name: "signalImports",
  path: "/signal-imports",
  summary: "Files with signals that were read in",
  may: importers,
  input: z.object({}),
  output: z.object({ imports: z.array(SignalImport) }),
  run: async ({ database, who }) => ({ imports: await files.recentImports(database, ownOnly(personOf(who))) }),
})

const Upload = z.union(
  [z.instanceof(File), z.object({ name: z.string().max(200), text: z.string() })],
  "Kies een bestand met signalen",
)

export const importSignalFile = action({
  name: "importSignalFile",
  method: "POST",
  path: "/signal-imports",
  summary: "Import signals from CSV or JSON Lines; a coordinator only those of the own organisation",
  may: importers,
  upload: true,
  input: z.object({ file: Upload }),
  output: z.object({ id: z.uuid(), state: z.enum(["asking", "waiting"]) }),
  async run({ database, who, now, house }, { file }) {
    const person = personOf(who)
    if (file instanceof File && file.name === "" && file.size === 0)
      throw invalid("file", "Kies een bestand met signalen")
    const bytes = new Uint8Array(file instanceof File ? await file.arrayBuffer() : new TextEncoder().encode(file.text))
    const most = house.settings.MAX_UPLOAD_MB
    if (bytes.length > most * megabyte) throw invalid("file", tooLarge(most))
    const own = ownOnly(person)
    const scope: Scope = own ? { kind: "organisation", id: own } : { kind: "everybody" }
    const register = await knownNames(database)
    const survey = await surveySignals({ name: file.name, bytes }, register, scope, dayOf(now))
    if (survey.kind === "unusable") throw invalid("file", `${sentence(survey.complaint)} Er is niets ingelezen.`)
    const { records: linesTotal, unknown, notes } = survey
    const id = randomUUID()
    const state: "asking" | "waiting" = isNothingUnknown(unknown) ? "waiting" : "asking"
    const kept = {
      id,
      fileName: file.name.slice(0, 200),
      personId: person.id,
      organisationId: own ?? null,
      state,
    } as const
    await files.keepFile(database, { ...kept, linesTotal, unknown, notes, content: bytes, createdAt: now })
    return { id, state }
  },
})

const Id = z.object({ id: z.uuid() })

export const signalImport = question({
  name: "signalImport",
  path: "/signal-imports/:id",
  summary: "How far an import is, what it asks, and what came of it",
  may: importers,
  input: Id,
  output: SignalImport.extend({
    notes: z.array(z.string()),
    unknown: Unknown,
    remarks: z.array(Remark),
    remarksInAll: z.number().int(),
    mayCreate: z.boolean(),
  }),
  async run({ database, who }, { id }) {
    const person = personOf(who)
    const found = await files.importById(database, id, remarksShown, ownOnly(person))
    if (!found) throw notFound()
    return { ...found, unknown: Unknown.parse(found.unknown), mayCreate: isAdministrator(person) }
  },
})

export const signalImportReport = question({
  name: "signalImportReport",
  path: "/signal-imports/:id/remarks",
  summary: "Every line that was not read in, with its reason",
  may: importers,
  input: Id,
  output: z.object({ fileName: z.string(), remarks: z.array(Remark) }),
  async run({ database, who }, { id }) {
    const found = await files.importById(database, id, Number.MAX_SAFE_INTEGER, ownOnly(personOf(who)))
    if (!found) throw notFound()
    return { fileName: found.fileName, remarks: found.remarks }
  },
})

const Names = z.array(z.string().max(100)).max(100_000).default([])

export const continueImport = action({
  name: "continueImport",
  method: "PUT",
  path: "/signal-imports/:id/additions",
  summary: "Choose which unknown organisations, areas and themes are made, and go on; a coordinator makes none",
  may: importers,
  upload: true,
  input: Id.extend({ organisations: Names, areas: Names, themes: Names }),
  output: Id,
  audit: ({ id, organisations, areas, themes }) => ({
    subject: id,
    detail: { organisations: organisations.length, areas: areas.length, themes: themes.length },
  }),
  async run({ database, who }, { id, ...chosen }) {
    const person = personOf(who)
    const found = await files.importById(database, id, 0, ownOnly(person))
    if (!found) throw notFound()
    const unknown = Unknown.parse(found.unknown)
    const wanted = (names: UnknownName[], ticked: string[]) => {
      const ticks = new Set(isAdministrator(person) ? ticked : [])
      return names.filter(({ name }) => ticks.has(name))
    }
    const create = {
      organisations: wanted(unknown.organisations, chosen.organisations),
      areas: wanted(unknown.areas, chosen.areas),
      themes: wanted(unknown.themes, chosen.themes),
    }
    if (!(await files.chooseFor(database, id, create))) throw conflict("Dit bestand is al verder. Ververs de pagina.")
    return { id }
  },
})

export const discardImport = action({
  name: "discardImport",
  method: "DELETE",
  path: "/signal-imports/:id",
  summary: "Throw away a file that waits for a choice",
  may: importers,
  input: Id,
  output: Id,
  async run({ database, who, now }, { id }) {
    if (!(await files.importById(database, id, 0, ownOnly(personOf(who))))) throw notFound()
    const remark = { kind: "refused", line: 0, message: "Je las dit bestand toch niet in. Het is weggegooid." } as const
    if (!(await files.discard(database, id, remark, now)))
      throw conflict("Dit bestand is al verder. Ververs de pagina.")
    return { id }
  },
})
