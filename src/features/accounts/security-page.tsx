import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import { Disclosure, Notice, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { isHeld } from "../../platform/http/may.ts"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { LinksPart } from "./links-part.tsx"
import { addPasskey } from "./passkey-actions.ts"
import { AddPasskey, Sure } from "./passkey-parts.tsx"
import { PasswordPart } from "./password-part.tsx"
import { beginCodes, endCodes, makeRecoveryCodes } from "./second-factor-actions.ts"
import type { mySecurity } from "./session-actions.ts"
import { SessionsPart } from "./session-parts.tsx"

type Security = z.output<typeof mySecurity.output>
type Part = { security: Security; about: About }

export const SecurityPage: View<Security> = (security, about) => ({
  title: "Veilig aanmelden",
  lead: "Hoe jij binnenkomt, en waar je bent aangemeld. Dit ziet alleen jij.",
  unkept: true,
  script: ["passkey", "password-field"],
  main: (
    <>
      <Asked security={security} about={about} />
      <PasswordPart security={security} about={about} />
      <CodesPart security={security} about={about} />
      <PasskeysPart security={security} about={about} />
      <RecoveryPart security={security} about={about} />
      <LinksPart security={security} form={about.form} />
      <SessionsPart sessions={security.sessions} />
    </>
  ),
})

/** What is asked of this person, by when. */
function Asked({ security: { demand, ways }, about }: Part) {
  if (demand.kind === "none" || ways.codes || ways.passkey) return null
  if (isHeld(about.who))
    return (
      <Notice tone="attention" title="Stel eerst een tweede stap in">
        <p>
          Je ziet in Nabij ook wat anderen doorgaven. Daarom is een wachtwoord alleen niet genoeg. Kies hieronder een
          app met codes of een passkey; het duurt een paar minuten. Daarna kun je weer alles doen. Er is niets verloren.
        </p>
      </Notice>
    )
  return (
    <Notice tone="attention" title={`Stel een tweede stap in vóór ${sayDay(demand.day)}`}>
      <p>
        Je ziet in Nabij ook wat anderen doorgaven. Daarom is een wachtwoord alleen straks niet genoeg. Kies hieronder
        een app met codes of een passkey.
      </p>
    </Notice>
  )
}

function CodesPart({ security: { ways }, about: { form } }: Part) {
  return (
    <section class="stack">
      <h2>Codes uit een app</h2>
      {ways.codes ? (
        <>
          <p>
            <Tag tone="done">Aan</Tag> Na je wachtwoord vul je een code in die een app op je telefoon laat zien.
          </p>
          <Disclosure summary="Codes uitzetten of een andere telefoon" open={form(endCodes).errors.length > 0}>
            <p>
              Zet de codes eerst uit. Daarna kun je ze op een andere telefoon opnieuw instellen. Je noodcodes werken dan
              niet meer, en op andere plekken word je afgemeld.
            </p>
            <Sure
              state={form(endCodes)}
              action="/account/veiligheid/codes/uit"
              label="Zet de codes uit"
              needsPassword={ways.password}
              look="danger"
            />
          </Disclosure>
        </>
      ) : (
        <>
          <p>
            Een gratis app op je telefoon laat elke halve minuut een andere code zien. Wie je wachtwoord raadt, heeft
            die code niet. Je telefoon heeft er geen internet voor nodig.
          </p>
          <Sure
            state={form(beginCodes)}
            action="/account/veiligheid/codes"
            label="Codes instellen"
            needsPassword={ways.password}
          />
        </>
      )}
    </section>
  )
}

function PasskeysPart({ security: { ways, passkeys }, about: { form } }: Part) {
  return (
    <section class="stack">
      <h2>Passkeys</h2>
      <p>
        Met een passkey meld je je aan zonder wachtwoord: met je vinger, je gezicht of de code van je apparaat. Die gaan
        nooit naar Nabij. Een passkey telt ook als tweede stap.
      </p>
      {passkeys.length > 0 && (
        <Entries
          label="Je passkeys"
          entries={passkeys.map(({ id, name, addedOn, usedOn }) => ({
            href: `/account/veiligheid/passkeys/${id}`,
            title: name,
            about: `Toegevoegd op ${sayDay(addedOn)}${usedOn ? `, het laatst gebruikt op ${sayDay(usedOn)}` : ""}`,
          }))}
        />
      )}
      <noscript>
        <p>Om een passkey toe te voegen moet JavaScript aanstaan. Een app met codes werkt ook zonder.</p>
      </noscript>
      <AddPasskey state={form(addPasskey)} needsPassword={ways.password} />
    </section>
  )
}

function RecoveryPart({ security: { ways, recoveryCodes }, about: { form } }: Part) {
  if (!ways.codes && !ways.passkey) return null
  const state = form(makeRecoveryCodes)
  return (
    <section class="stack">
      <h2>Noodcodes</h2>
      <p>
        {recoveryCodes === 0
          ? "Je hebt nu geen noodcodes. Maak ze, voor als je je telefoon kwijt bent."
          : `Je hebt nog ${recoveryCodes === 1 ? "1 noodcode" : `${recoveryCodes} noodcodes`}, voor als je je telefoon kwijt bent. Elke code werkt één keer.`}
      </p>
      <Disclosure summary="Nieuwe noodcodes maken" open={state.errors.length > 0}>
        <p>Je krijgt tien nieuwe codes. Wat je nog had, werkt daarna niet meer.</p>
        <Sure
          state={state}
          action="/account/veiligheid/noodcodes"
          label="Maak nieuwe noodcodes"
          needsPassword={ways.password}
        />
      </Disclosure>
    </section>
  )
}

/** Codes on paper: shown once. */
export const RecoveryCodesFace = (codes: readonly string[], lead: string) => ({
  title: "Je noodcodes",
  lead,
  unkept: true,
  main: (
    <>
      <Notice tone="attention" title="Deze codes zie je alleen nu">
        <p>
          Print deze pagina of schrijf de codes op, en bewaar ze waar jij alleen bij kunt. Bewaar ze niet op je
          telefoon: ze zijn voor als je die kwijt bent. Elke code werkt één keer.
        </p>
      </Notice>
      <ol class="nabij-codes" aria-label="Noodcodes">
        {codes.map((code) => (
          <li>
            <strong class="nabij-code">{code}</strong>
          </li>
        ))}
      </ol>
      <p class="screen-only">
        <ButtonLink href="/account/veiligheid">Ik heb ze bewaard</ButtonLink>
      </p>
    </>
  ),
})
