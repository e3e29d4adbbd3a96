import type { Operation } from "../../platform/http/action.ts"
import { allows, type Permission } from "../../platform/http/may.ts"
import { type Role, roles } from "../../platform/http/who.ts"
import { deedGroups } from "./deed-words.ts"

/** The operations, as far as this page needs them: their names, and who may. */
export type Deeds = readonly Pick<Operation, "name" | "may">[]
export type DeedsOfRole = { who: string; groups: { title: string; words: string[] }[] }

const roleWords: Record<Role, string> = {
  worker: "Werker",
  coordinator: "Signaalcoördinator",
  workingGroup: "Werkgroep signalen",
  volunteerCoordinator: "Vrijwilligerscoördinator",
  analyst: "Analist",
  addressee: "Geadresseerde",
  administrator: "Beheerder",
}

const isForAll = (may: Permission) => allows(may, { kind: "visitor" })

/** What each role may do, in plain words and by subject: what everybody may, stands once. */
export function deedsOf(deeds: Deeds): DeedsOfRole[] {
  const may = new Map(deeds.map(({ name, may }) => [name, may]))
  const pick = (allowed: (may: Permission) => boolean) =>
    deedGroups.flatMap(({ title, deeds: words }) => {
      const found = Object.entries(words).flatMap(([name, said]) => {
        const permission = may.get(name)
        return permission && allowed(permission) ? [said] : []
      })
      return found.length > 0 ? [{ title, words: [...new Set(found)] }] : []
    })
  return [
    { who: "Iedereen, ook zonder account", groups: pick(isForAll) },
    { who: "Wie een brief met een persoonlijke link kreeg", groups: pick((may) => may.letter && !isForAll(may)) },
    ...roles.map((role) => ({
      who: roleWords[role],
      groups: pick((may) => !isForAll(may) && may.roles.includes(role)),
    })),
  ].filter(({ groups }) => groups.length > 0)
}

/** The words of every operation, by subject. */
export const deedsBySubject = deedGroups

/** Operations that have no words yet. */
export const wordless = (deeds: Deeds): string[] => {
  const known = new Set(deedGroups.flatMap(({ deeds: words }) => Object.keys(words)))
  return deeds.map(({ name }) => name).filter((name) => !known.has(name))
}
