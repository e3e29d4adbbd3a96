import { type List, lists, type Scope, type SignalRecord } from "./import-model.ts"
import { quoted } from "./import-quote.ts"
import type { Found, Register } from "./import-register.ts"

export type Missing = { list: List; name: string }

export type Resolved =
  | { kind: "resolved"; organisationId: string; areaCode: string | null; themeCode: string | null }
  | { kind: "missing"; names: [Missing, ...Missing[]] }
  | { kind: "refused"; field: "org" | "area" | "theme"; message: string }

const fields = { organisations: "org", areas: "area", themes: "theme" } as const
export const fieldOfList = (list: List) => fields[list]

/** What the names in a record stand for, as far as they are known. */
export function resolve(signal: SignalRecord, register: Register, scope: Scope): Resolved {
  const written: Record<List, string> = {
    organisations: signal.organisation,
    areas: signal.area,
    themes: signal.theme,
  }
  const outside = outsideScope(written.organisations, register, scope)
  if (outside) return { kind: "refused", field: "org", message: outside }
  const found = (list: List): Found | undefined =>
    written[list] === "" ? undefined : register[list].find(written[list])
  const result = { organisations: found("organisations"), areas: found("areas"), themes: found("themes") }
  for (const list of lists) {
    const one = result[list]
    if (one?.kind === "several")
      return { kind: "refused", field: fields[list], message: several(list, written[list], one.codes) }
  }
  const missing = lists.filter((list) => result[list]?.kind === "unknown")
  const [first, ...more] = missing.map((list) => ({ list, name: written[list] }))
  if (first) return { kind: "missing", names: [first, ...more] }
  const own = scope.kind === "organisation" ? scope.id : ""
  return {
    kind: "resolved",
    organisationId: keyOf(result.organisations) ?? own,
    areaCode: keyOf(result.areas),
    themeCode: keyOf(result.themes),
  }
}

const keyOf = (found: Found | undefined): string | null => (found?.kind === "known" ? found.key : null)

/** Somebody who imports for one organisation may leave the organisation out, and may not name another. */
function outsideScope(organisation: string, register: Register, scope: Scope): string | undefined {
  if (scope.kind === "everybody")
    return organisation === "" ? "Hier staat geen organisatie. Vul de code of de naam in." : undefined
  if (organisation === "" || keyOf(register.organisations.find(organisation)) === scope.id) return undefined
  return `Deze regel is van ${quoted(organisation)}. Je leest alleen signalen van je eigen organisatie in.`
}

const words: Record<List, { one: string; more: string }> = {
  organisations: { one: "De organisatie", more: "organisaties" },
  areas: { one: "Het gebied", more: "gebieden" },
  themes: { one: "Het thema", more: "thema's" },
}

export const unknownName = (list: List, name: string): string =>
  `${words[list].one} ${quoted(name)} kennen wij niet. Kijk of de code of de naam klopt.`

const several = (list: List, name: string, codes: string[]): string =>
  `Er zijn ${codes.length} ${words[list].more} met de naam ${quoted(name)}. Schrijf de code: ${codes.slice(0, 8).join(", ")}.`
