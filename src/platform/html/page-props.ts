import type { Child } from "hono/jsx"
import type { IconName } from "./icon.tsx"

export type NavigationEntry = {
  href: string
  label: string
  icon?: IconName
  current?: boolean
  /** Pages that belong together, the first of which `href` opens. */
  inside?: NavigationEntry[]
}

export type PagePerson = {
  name: string
  organisationName?: string
  isCoordinator?: boolean
  hasOtherOrganisations?: boolean
}

export type PageProps = {
  /** The heading of the page and the first words of the window's title. */
  title: string
  /** Stands instead of `title` as heading where it needs more than words; the window keeps `title`. */
  heading?: Child
  /** One or two sentences under the heading. */
  lead?: Child
  lang?: string
  organisation?: string
  person?: PagePerson
  navigation?: NavigationEntry[]
  /** The entry of the menu in which somebody is, where it holds more than one page. */
  section?: NavigationEntry | undefined
  /** The outcome of what was just done. */
  notice?: string
  /** Stands above every page, for instance that the data are made up. */
  banner?: Child
  /** A neutral page without navigation or account, for who reports without a name. */
  quiet?: boolean
  /** The way out of it is not in the colour of danger. */
  calm?: boolean
  /** Where one goes who must be gone from a quiet page at once: a page that says nothing of what one did here. */
  exit?: string
  /** Addresses of client modules. */
  script?: string[]
  /** Address of the style sheet. */
  styles: string
}
