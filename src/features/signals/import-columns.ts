export type Field =
  | "id"
  | "text"
  | "date"
  | "week"
  | "org"
  | "theme"
  | "area"
  | "people"
  | "peopleMost"
  | "ageBand"
  | "situation"
  | "causes"
  | "country"
  | "lifeDomain"
  | "reporter"

/** How a column may be called, in small letters with low lines. The first is the name that the documentation uses. */
const spellings: Record<Field, readonly string[]> = {
  id: ["id", "nummer", "kenmerk", "external_id"],
  text: ["text", "tekst", "signaal", "account"],
  date: ["date", "datum"],
  week: ["week"],
  org: ["org", "organisatie", "organisation"],
  theme: ["theme", "thema"],
  area: ["neighbourhood", "buurt", "wijk", "gebied", "area"],
  people: ["people", "mensen", "aantal_mensen", "people_least"],
  peopleMost: ["people_most", "mensen_hoogstens"],
  ageBand: ["age_band", "leeftijd"],
  situation: ["situation", "situatie"],
  causes: ["causes", "oorzaken", "oorzaak"],
  country: ["country", "land"],
  lifeDomain: ["life_domain", "leefgebied", "levensdomein"],
  reporter: ["reporter", "melder"],
}

const fieldOf = new Map(
  Object.entries(spellings).flatMap(([field, names]) => names.map((name) => [name, field as Field] as const)),
)

/** So many names of unused columns are remembered; after that a list helps nobody. */
const mostUnused = 40

const isEmpty = (value: unknown) => value === undefined || value === null || value === ""

/** Reads the fields of records by whatever their columns are called, and remembers the columns that nobody needs. */
export class Columns {
  readonly unused = new Set<string>()
  private readonly known = new Map<string, Field>()

  /** The name of a field as this file writes it, to point at in a complaint. */
  nameOf(field: Field): string {
    for (const [name, known] of this.known) if (known === field) return name
    return spellings[field][0] ?? field
  }

  fields(values: Record<string, unknown>): Partial<Record<Field, unknown>> {
    const found: Partial<Record<Field, unknown>> = {}
    for (const [name, value] of Object.entries(values)) {
      const field = this.fieldNamed(name)
      if (field && isEmpty(found[field])) found[field] = value
    }
    return found
  }

  fieldNamed(name: string): Field | undefined {
    const known = this.known.get(name)
    if (known || this.unused.has(name)) return known
    const field = fieldOf.get(
      name
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, "_"),
    )
    if (field && this.known.size < 200) this.known.set(name, field)
    else if (!field && this.unused.size < mostUnused) this.unused.add(name.slice(0, 60))
    return field
  }
}

/** Whether the columns of a table are enough for signals; the sentence names those that are there. */
export function judgeColumns(names: readonly string[], needsOrganisation: boolean): string | undefined {
  const columns = new Columns()
  const fields = new Set(names.map((name) => columns.fieldNamed(name)))
  const missing = [
    ...(fields.has("text") ? [] : ["een kolom met de tekst (‘text’ of ‘tekst’)"]),
    ...(fields.has("date") || fields.has("week") ? [] : ["een kolom met de datum of de week (‘datum’ of ‘week’)"]),
    ...(fields.has("org") || !needsOrganisation ? [] : ["een kolom met de organisatie (‘org’ of ‘organisatie’)"]),
  ]
  if (missing.length === 0) return undefined
  const there = names.filter((name) => name !== "").map((name) => `‘${name.slice(0, 40)}’`)
  return `In dit bestand mist ${missing.join(" en ")}. Deze kolommen staan erin: ${there.slice(0, 30).join(", ")}. Verander de naam in de kopregel en lees het bestand opnieuw in.`
}

const about: Record<Field, string> = {
  text: "Wat er opvalt: ten minste drie woorden, ten hoogste 2.000 tekens. Nodig.",
  date: "De dag, zoals 2026-02-14 of 14-02-2026. Nodig, of een week.",
  week: "De week, zoals 2026-W07, in plaats van een datum.",
  org: "Code of naam van de organisatie. Nodig; een coördinator mag dit weglaten.",
  id: "Het nummer in het andere programma. Daarmee komt niets dubbel. Nabij bewaart het nummer zelf niet.",
  theme: "Code, naam of andere naam van het thema.",
  area: "Code of naam van de buurt of het gebied.",
  people: "Bij hoeveel mensen je dit ten minste ziet: een heel getal. Leeg telt als 1.",
  peopleMost: "Bij hoeveel mensen ten hoogste.",
  ageBand: "0-11, 12-17, 18-26, 27-39, 40-64, 65-79 of 80+.",
  situation: "Zoals living-alone, of de woorden van het formulier: woont alleen.",
  causes: "rule, supply, coordination, information, policy; met komma's ertussen.",
  country: "NL of BE; alleen voor een organisatie die nog gemaakt wordt.",
  lifeDomain: "Het leefgebied; alleen voor een thema dat nog gemaakt wordt.",
  reporter: "Wie het doorgaf. Nabij bewaart alleen een code, om melders te tellen.",
}

/** Every column with what belongs in it: those that are needed first. */
export const columnHelp = (Object.keys(about) as Field[]).map((field) => ({
  field,
  names: spellings[field],
  about: about[field],
}))
