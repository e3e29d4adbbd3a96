import type { z } from "zod"
import { Button } from "../../platform/html/button.tsx"
import { Disclosure, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { sayDay } from "../../platform/words/day.ts"
import type { mySecurity } from "./session-actions.ts"

type Sessions = z.output<typeof mySecurity.output>["sessions"]

export function SessionsPart({ sessions }: { sessions: Sessions }) {
  return (
    <section class="stack">
      <h2>Waar je bent aangemeld</h2>
      <p>
        Wij bewaren niet vanaf welk apparaat of welke plek je binnenkwam, alleen de dag. Geef een aanmelding zelf een
        naam als je haar wilt herkennen, zoals ‘laptop thuis’. Ken je er een niet? Meld haar af en kies een nieuw
        wachtwoord.
      </p>
      <Entries
        label="Je aanmeldingen"
        entries={sessions.map((session) => ({
          title: session.name ?? "Zonder naam",
          tags: session.current && <Tag tone="done">Hier ben je nu</Tag>,
          about: `Sinds ${sayDay(session.since)}`,
          actions: <SessionActions session={session} />,
        }))}
      />
      {sessions.length > 1 && (
        <form action="/account/veiligheid/andere-afmelden" method="post">
          <Button look="secondary">Meld mij overal af, behalve hier</Button>
        </form>
      )}
    </section>
  )
}

function SessionActions({ session: { id, name, since, current } }: { session: Sessions[number] }) {
  const which = name ?? `de aanmelding sinds ${sayDay(since)}`
  return (
    <>
      <Disclosure
        summary={
          <>
            Naam geven<span class="visually-hidden"> aan {which}</span>
          </>
        }
      >
        <form class="cluster" action={`/account/veiligheid/aanmeldingen/${id}`} method="post">
          <input
            class="utrecht-textbox utrecht-textbox--html-input nabij-width-medium"
            name="name"
            value={name ?? ""}
            maxlength={60}
            autocomplete="off"
            aria-label={`Naam voor ${which}`}
          />
          <Button look="quiet" label={`Bewaar naam: ${which}`}>
            Bewaar naam
          </Button>
        </form>
      </Disclosure>
      {!current && (
        <form action={`/account/veiligheid/aanmeldingen/${id}/afmelden`} method="post">
          <Button look="quiet" label={`Afmelden: ${which}`}>
            Afmelden
          </Button>
        </form>
      )}
    </>
  )
}
