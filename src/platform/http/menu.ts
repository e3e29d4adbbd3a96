import type { IconName } from "../html/icon.tsx"
import type { NavigationEntry } from "../html/page-props.ts"
import type { Permission } from "./may.ts"

/** Pages that belong together: where somebody has more than one of them, the menu shows them as one. */
type Section = { label: string; icon: IconName }

/** One entry of the menu, shown to whom it is for. */
export type MenuEntry = {
  href: string
  label: string
  icon?: IconName
  may: Permission
  /** What one comes there for, in one line on the page that gathers what one manages. */
  about?: string
  section?: Section
  /** Pages that are reached by way of it: who has this entry needs none of their own for them. */
  also?: readonly string[]
}

const isWithin = (path: string, href: string) => path === href || (href !== "/" && path.startsWith(`${href}/`))

/** What one manages now and then stands on a page of its own, behind one entry. */
function shortened(entries: readonly MenuEntry[]): MenuEntry[] {
  const managed = entries.find(({ href }) => href.startsWith("/beheer/"))
  const daily = entries.filter(({ href }) => !href.startsWith("/beheer/"))
  return managed ? [...daily, { href: "/beheer", label: "Beheer", icon: "settings", may: managed.may }] : daily
}

/** The menu of somebody who is at `path`: of what belongs together only the first, with the others inside it. */
export function navigationOf(allowed: readonly MenuEntry[], path: string): NavigationEntry[] {
  const entries = shortened(allowed.filter(({ href }) => !allowed.some(({ also }) => also?.includes(href))))
  // '/hulp/voorraad' lies within '/hulp' too: the longest address is where somebody is.
  const [here] = entries
    .flatMap((entry) => [entry.href, ...(entry.also ?? [])].map((address) => ({ entry, address })))
    .filter(({ address }) => isWithin(path, address))
    .sort((one, other) => other.address.length - one.address.length)
  const asEntry = (entry: MenuEntry): NavigationEntry => {
    const { href, label, icon } = entry
    return { href, label, ...(icon && { icon }), current: entry === here?.entry }
  }
  return entries.flatMap((entry) => {
    const together = entry.section ? entries.filter(({ section }) => section?.label === entry.section?.label) : []
    if (!entry.section || together.length === 1) return [asEntry(entry)]
    if (together[0] !== entry) return []
    const inside = together.map(asEntry)
    return [{ ...entry.section, href: entry.href, current: inside.some(({ current }) => current), inside }]
  })
}

/** The part in which somebody is, to be shown beside the page. */
export const sectionOf = (navigation: readonly NavigationEntry[]): NavigationEntry | undefined =>
  navigation.find(({ current, inside }) => current && inside !== undefined)
