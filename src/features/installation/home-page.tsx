import { ButtonLink } from "../../platform/html/button.tsx"
import { Icon } from "../../platform/html/icon.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { allows } from "../../platform/http/may.ts"
import type { Face, View } from "../../platform/http/page-route.ts"
import type { Waits } from "../../platform/http/waiting.ts"
import type { Person } from "../../platform/http/who.ts"
import { mayReport, todo } from "./entrances.ts"
import { EmptyInstallation, FrontDoor } from "./front-door.tsx"
import type { Installation } from "./model.ts"

export type Home = { installation: Installation; waits: Waits[] }

/** The first page: two ways on in an empty installation, otherwise what is here for whoever looks. */
export const HomePage: View<Home> = ({ installation, waits }, about) => {
  if (installation.kind === "none") return EmptyInstallation()
  if (about.who.kind === "person") return Today(about.who, waits)
  return FrontDoor()
}

const Today = (person: Person, waits: Waits[]): Face => ({
  title: `Dag ${person.name.split(" ")[0]}`,
  lead: waits.length === 0 ? "Er wacht nu niets op je." : "Dit wacht op je.",
  main: (
    <>
      {waits.length > 0 && <WaitingList waits={waits} />}
      {allows(mayReport, person) && (
        <p>
          <ButtonLink href="/signalen/nieuw" icon="plus">
            Een signaal doorgeven
          </ButtonLink>
        </p>
      )}
      <h2>Wat je hier kunt doen</h2>
      <Entries label="Wat je hier kunt doen" entries={todo(person)} />
    </>
  ),
})

function WaitingList({ waits }: { waits: Waits[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without bullets VoiceOver no longer calls it a list
    <ul class="nabij-waiting" role="list" aria-label="Wat op je wacht">
      {waits.map(({ href, words }) => (
        <li>
          <a href={href}>
            <span>{words}</span>
            <Icon name="arrow-right" />
          </a>
        </li>
      ))}
    </ul>
  )
}
