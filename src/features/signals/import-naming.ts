import { createHash } from "node:crypto"
import { areaLevel, parentCode, tidyCode } from "../../methods/geography/codes.ts"
import type { AreaRecord } from "../areas/model.ts"

const abbreviations = new Set(["ocmw", "caw", "wmo", "uwv", "coa"])

/** A code as people read it: "ocmw-rozenbeke" becomes "OCMW Rozenbeke". What is a name already stays as it is. */
export function readableName(written: string): string {
  if (!/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(written)) return written
  return written.split(/[-_]/).map(asWord).join(" ")
}

const asWord = (part: string) =>
  abbreviations.has(part) || !/[aeiouy]/.test(part) ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1)

/** A theme is a phrase: "buslijn_weg" becomes "Buslijn weg". */
export function readableTheme(written: string): string {
  const words = /^[a-z0-9_-]+$/.test(written) ? written.replaceAll(/[_-]+/g, " ") : written
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Small letters and figures with hyphens; nothing is left of a name in another script. */
const plain = (name: string) =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")

const shortHash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8)

/** The first of "code", "code-2", "code-3" … that nothing has yet. */
function free(code: string, longest: number, separator: string, taken: (code: string) => boolean): string {
  for (let number = 1; ; number++) {
    const tail = number === 1 ? "" : `${separator}${number}`
    const candidate = `${code.slice(0, longest - tail.length)}${tail}`
    if (!taken(candidate)) return candidate
  }
}

export function organisationCode(name: string, taken: (code: string) => boolean): string {
  const code = plain(name)
  return free(code.length < 2 ? `organisatie-${shortHash(name)}` : code, 60, "-", taken)
}

export function themeCode(name: string, taken: (code: string) => boolean): string {
  const code = plain(name).replaceAll("-", "_")
  const full = /^[a-z]./.test(code) ? code : `thema_${code === "" ? shortHash(name) : code}`
  return free(full, 60, "_", taken)
}

export function areaCode(name: string, taken: (code: string) => boolean): string {
  const code = /^[A-Za-z0-9][\w-]{0,29}$/.test(name) ? name : plain(name)
  return free(tidyCode(code === "" ? `gebied-${shortHash(name)}` : code), 30, "-", taken)
}

/**
 * Below every year of published areas: the newest year of a code counts, and an official code that comes in with a signal
 * has neither name nor outline, which are read in later.
 */
const beforeAllYears = 1900

/** An area that is known only because a signal names it. */
export function areaNamed(name: string, code: string, thisYear: number): { area: AreaRecord; year: number } {
  const level = areaLevel(code)
  if (level === "unknown") return { area: { code, name, level: "own", parentCode: null, figures: {} }, year: thisYear }
  const parent = parentCode(code)
  const around = parent.kind === "parent" ? parent.code : null
  return { area: { code, name, level, parentCode: around, figures: {} }, year: beforeAllYears }
}
