import type { Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import * as accounts from "../accounts/store.ts"
import { putAreas } from "../areas/import-store.ts"
import { startSet } from "../themes/start-set.ts"
import * as themes from "../themes/store.ts"
import type { Unknown, UnknownName } from "./import-model.ts"
import { areaCode, areaNamed, organisationCode, readableName, readableTheme, themeCode } from "./import-naming.ts"
import type { Register } from "./import-register.ts"

export type Creation = {
  register: Register
  /** Where the names come from. */
  fileName: string
  country: Country
  personId: string | null
  now: Date
}

/** Makes the organisations, areas and themes that somebody chose, and makes them known to the register. */
export async function createUnknown(database: Database, wanted: Unknown, creation: Creation): Promise<void> {
  const { register } = creation
  for (const one of wanted.organisations)
    if (register.organisations.find(one.name).kind === "unknown") await createOrganisation(database, one, creation)
  for (const one of wanted.areas)
    if (register.areas.find(one.name).kind === "unknown") await createArea(database, one, creation)
  for (const one of wanted.themes)
    if (register.themes.find(one.name).kind === "unknown") await createTheme(database, one, creation)
}

async function createOrganisation(database: Database, one: UnknownName, creation: Creation): Promise<void> {
  const { organisations } = creation.register
  const code = organisationCode(one.name, (taken) => organisations.hasCode(taken))
  const id = await accounts.addOrganisation(database, {
    code,
    name: readableName(one.name),
    kind: "professional",
    country: one.country ?? creation.country,
    createdAt: creation.now,
  })
  organisations.add(id, code, [one.name, readableName(one.name)])
}

async function createArea(database: Database, one: UnknownName, { register, fileName, now }: Creation): Promise<void> {
  const code = areaCode(one.name, (taken) => register.areas.hasCode(taken))
  const { area, year } = areaNamed(one.name, code, now.getFullYear())
  await putAreas(database, [area], { year, source: fileName }, now)
  register.areas.add(code, code, [one.name])
}

/** A theme of the start set that this installation does not have comes with its labels and other names. */
const startTheme = (name: string) => startSet.find(({ code }) => code === name.toLowerCase())

async function createTheme(database: Database, one: UnknownName, creation: Creation): Promise<void> {
  const lifeDomain = one.lifeDomain ?? startTheme(one.name)?.parentCode ?? toPlace
  await addTheme(database, one.name, await lifeDomainFor(database, lifeDomain, creation), creation)
}

const toPlace = "Nog in te delen"

/** The life domain that a new theme hangs below; made too where nobody knows it. */
async function lifeDomainFor(database: Database, name: string, creation: Creation): Promise<string> {
  const found = creation.register.themes.find(name)
  if (found.kind === "known") return found.key
  if (found.kind === "several" && found.codes[0]) return found.codes[0]
  return await addTheme(database, name, null, creation)
}

async function addTheme(
  database: Database,
  name: string,
  parentCode: string | null,
  { register, personId, now, fileName }: Creation,
): Promise<string> {
  const code = themeCode(name, (taken) => register.themes.hasCode(taken))
  const label = readableTheme(name)
  const start = startTheme(name) ?? {
    labelNl: label,
    labelBe: label,
    description: "",
    aliases: name === code || name === label ? [] : [name],
    retired: false,
  }
  await themes.addVersion(database, {
    ...start,
    code,
    parentCode,
    changedBy: personId,
    changedAt: now,
    why: `ingelezen met ${fileName}`,
  })
  register.themes.add(code, code, [name, start.labelNl, start.labelBe, ...start.aliases])
  return code
}
