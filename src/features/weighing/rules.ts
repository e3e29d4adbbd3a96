import { only } from "../../platform/http/may.ts"
import type { Person } from "../../platform/http/who.ts"
import { byAlphabet } from "../../platform/words/alphabet.ts"
import type { Country } from "../../platform/words/words.ts"
import { reasonsInWords } from "../likeness/reason-rules.ts"
import { ageBands, causeLabels, causes, situationLabels, situations } from "../signals/model.ts"
import type { Theme } from "../themes/model.ts"
import { labelOf } from "../themes/rules.ts"
import type { Companion, ReadableSignal } from "./model.ts"

export const weighers = only("coordinator", "workingGroup")

/** In which two capacities somebody may read signals of others, and for which organisation. */
export type Reader = { organisationId: string; coordinates: boolean; inWorkingGroup: boolean }

export const readerOf = ({ organisation, roles }: Person): Reader => ({
  organisationId: organisation.id,
  coordinates: roles.includes("coordinator"),
  inWorkingGroup: roles.includes("workingGroup"),
})

export const pageSize = 50

export const pagesOf = (found: number): number => Math.max(1, Math.ceil(found / pageSize))

/** '2026-W07' as people say it. */
export const weekInWords = (code: string): string => `week ${Number(code.slice(6))} van ${code.slice(0, 4)}`

export const peopleInWords = (least: number, most: number | null): string => {
  if (most !== null && most > least) return `${least} tot ${most} mensen`
  if (most === least) return least === 1 ? "1 mens" : `${least} mensen`
  return least === 1 ? "ten minste 1 mens" : `ten minste ${least} mensen`
}

/** Everything that others may know of a signal beside its text. */
export const signalFacts = (signal: ReadableSignal): string =>
  [
    signal.theme,
    signal.area,
    weekInWords(signal.week),
    peopleInWords(signal.peopleLeast, signal.peopleMost),
    signal.own && "van je eigen organisatie",
  ]
    .filter(Boolean)
    .join(" · ")

/** Why a signal resembles another, as people read it. */
export const whyCompanion = ({ likeness, sameTheme, sameArea }: Companion): string =>
  `Waarom? ${reasonsInWords(likeness, [sameTheme && "zelfde thema", sameArea && "zelfde plaats"])}`

type Affected = { ageBand: string | null; situation: string | null; causes: readonly string[] }

/** Whom it is about and what causes it, as words beside each other. */
export function affectedInWords({ ageBand, situation, causes: named }: Affected): string[] {
  const age = ageBands.find((one) => one === ageBand)
  const known = situations.find((one) => one === situation)
  const outside = causes.filter((one) => named.includes(one)).map((one) => causeLabels[one].label.toLowerCase())
  return [
    ...(age ? [`${age} jaar`] : []),
    ...(known ? [situationLabels[known].toLowerCase()] : []),
    ...(outside.length > 0 ? [`oorzaak: ${outside.join(", ")}`] : []),
  ]
}

/** Themes in the order of their names, for a list to choose from. */
export const themesToChoose = (themes: readonly Theme[], country: Country): { code: string; label: string }[] =>
  themes
    .filter((theme) => !theme.retired)
    .map((theme) => ({ code: theme.code, label: labelOf(theme, country) }))
    .sort((a, b) => byAlphabet(a.label, b.label))

/** The address of an inbox with what one chose; what is not filled in, or on the first page, stays out of it. */
export function inboxAddress(chosen: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const name of ["theme", "area", "week", "page"]) {
    const value = chosen[name]
    if (value && !(name === "page" && Number(value) <= 1)) query.set(name, String(value))
  }
  return query.size > 0 ? `/postvak?${query}` : "/postvak"
}

export const weighedInWords = ({ weighed, hidden }: { weighed: number; hidden: string }): string => {
  const what = weighed === 1 ? "Het signaal is gewogen." : `${weighed} signalen zijn gewogen.`
  const next = weighed === 1 ? "Wie het doorgaf, leest je reden." : "Wie ze doorgaven, lezen je reden."
  return [what, next, hidden].filter(Boolean).join(" ")
}

/** The beginning of a text, for a list in which one looks something up. */
export const shortened = (text: string): string =>
  text.length > 140 ? `${text.slice(0, 138).replace(/\s+\S*$/, "")} …` : text
