import type { z } from "zod"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { allowOrganisation, unlinkOrganisation } from "./link-actions.ts"
import { Sure } from "./passkey-parts.tsx"
import type { mySecurity } from "./session-actions.ts"

type Security = z.output<typeof mySecurity.output>

/** Which accounts of organisations open one's own, and those that do so no longer. */
export function LinksPart({ security: { links, ways }, form }: { security: Security; form: About["form"] }) {
  if (links.length === 0) return null
  const [untying, allowing] = [form(unlinkOrganisation), form(allowOrganisation)]
  return (
    <section class="stack">
      <h2>Aanmelden via je organisatie</h2>
      {links.map(({ id, organisation, linkedOn, tied }) =>
        tied ? (
          <>
            <p>
              Sinds {sayDay(linkedOn)} kun je je aanmelden met je account van {organisation}. Wie daar de computers
              beheert, kan zich dus ook als jou aanmelden. Wil je dat niet? Gebruik dan je wachtwoord of een passkey, en
              maak het los.
            </p>
            <Disclosure summary={`Losmaken van ${organisation}`} open={untying.errors.length > 0}>
              <p>Wie met dat account is aangemeld, wordt afgemeld; ook jij, als je nu zo binnen bent.</p>
              <Sure
                state={{ ...untying, id: `los-${id}` }}
                action={`/account/veiligheid/organisatie/${id}/los`}
                label={`Maak ${organisation} los`}
                needsPassword={ways.password}
              />
            </Disclosure>
          </>
        ) : (
          <>
            <p>
              Je maakte je account van {organisation} los. Niemand kan zich er als jou mee aanmelden. Wie daar de
              computers beheert, kan misschien wel je mail lezen, en zo een nieuw wachtwoord vragen. Codes uit een app
              houden dat tegen.
            </p>
            <Disclosure summary={`Weer aanmelden via ${organisation}`} open={allowing.errors.length > 0}>
              <Sure
                state={{ ...allowing, id: `weer-${id}` }}
                action={`/account/veiligheid/organisatie/${id}/weer`}
                label={`Sta ${organisation} weer toe`}
                needsPassword={ways.password}
              />
            </Disclosure>
          </>
        ),
      )}
    </section>
  )
}
