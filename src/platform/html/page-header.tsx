import { addresses } from "./addresses.ts"
import { Icon } from "./icon.tsx"
import type { NavigationEntry, PagePerson, PageProps } from "./page-props.ts"
import { QuickExit } from "./quick-exit.tsx"

function Entry({ entry: { href, label, icon, current, inside } }: { entry: NavigationEntry }) {
  return (
    <li>
      <a class="nabij-navigation__link" href={href} aria-current={current ? (inside ? "true" : "page") : undefined}>
        {icon && <Icon name={icon} />}
        <span>{label}</span>
      </a>
      {inside && (
        <ul class="nabij-navigation__inside">
          {inside.map((entry) => (
            <Entry entry={entry} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Navigation({ entries }: { entries: NavigationEntry[] }) {
  return (
    <nav class="nabij-navigation" aria-label="Onderdelen">
      <ul class="nabij-navigation__list">
        {entries.map((entry) => (
          <Entry entry={entry} />
        ))}
      </ul>
    </nav>
  )
}

/** On a desk the pages of the part in which somebody is lie in a row under the menu; on a phone they stand in the menu. */
function Section({ section: { label, inside = [] } }: { section: NavigationEntry }) {
  return (
    <nav class="nabij-section" aria-label={label}>
      <ul class="nabij-section__list">
        {inside.map(({ href, label, current }) => (
          <li>
            <a class="nabij-section__link" href={href} aria-current={current ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Person({ person }: { person: PagePerson }) {
  return (
    <div class="nabij-person">
      <a class="nabij-person__account" href={addresses.account}>
        <Icon name="user" />
        <span>
          <span class="nabij-person__name">{person.name}</span>
          {person.organisationName && <span class="nabij-person__organisation">{person.organisationName}</span>}
        </span>
      </a>
      {person.hasOtherOrganisations && (
        <a class="nabij-navigation__link" href={addresses.switchOrganisation}>
          <Icon name="arrow-left-right" />
          <span>
            Wisselen<span class="visually-hidden"> van organisatie</span>
          </span>
        </a>
      )}
      <form action={addresses.signOut} method="post">
        <button class="nabij-navigation__link" type="submit">
          <Icon name="log-out" />
          <span>Uitloggen</span>
        </button>
      </form>
    </div>
  )
}

/** Searching stands beside the menu, so that on a phone it is there without opening it. */
function SearchLink({ entry }: { entry: NavigationEntry }) {
  return (
    <a
      class="nabij-navigation__link nabij-search-link"
      href={entry.href}
      aria-current={entry.current ? "page" : undefined}
    >
      {entry.icon && <Icon name={entry.icon} />}
      <span>{entry.label}</span>
    </a>
  )
}

/** The word mark and the menu. On a phone the menu is a closed `details`; on a desk the style sheet lays it open as one row. */
export function PageHeader({ navigation = [], section, person, organisation, quiet, calm, exit }: PageProps) {
  const search = quiet ? undefined : navigation.find(({ href }) => href === addresses.search)
  const entries = navigation.filter((entry) => entry !== search)
  const hasMenu = !quiet && (entries.length > 0 || person !== undefined)
  return (
    <header class={`utrecht-page-header nabij-header${exit ? " nabij-header--stays" : ""}`}>
      <div class="nabij-header__inside">
        <a class="nabij-word-mark" href={addresses.home}>
          <span class="nabij-word-mark__name">Nabij</span>
          {organisation && <span class="nabij-word-mark__organisation">{organisation}</span>}
        </a>
        {search && <SearchLink entry={search} />}
        {exit && <QuickExit href={exit} calm={calm} />}
        {hasMenu && (
          <details class="nabij-menu">
            <summary class="nabij-menu__summary">
              <Icon name="menu" />
              <span>Menu</span>
            </summary>
            <div class="nabij-menu__inside">
              {entries.length > 0 && <Navigation entries={entries} />}
              {person && <Person person={person} />}
            </div>
          </details>
        )}
      </div>
      {section && <Section section={section} />}
    </header>
  )
}
