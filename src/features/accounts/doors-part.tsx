import type { z } from "zod"
import type { About } from "../../platform/http/page-route.ts"
import { untieMember } from "./link-actions.ts"
import type { oneMember } from "./member-actions.ts"
import { Sure } from "./passkey-parts.tsx"
import { makePasswordLetter } from "./password-actions.ts"
import { resetSecondStep } from "./second-step-actions.ts"

type Member = z.output<typeof oneMember.output>
type Part = { member: Member; form: About["form"] }

/** What one may do about the ways in of somebody else; before each it is asked who does it. */
export function DoorsPart({ member, form }: Part) {
  return (
    <>
      <Forgotten member={member} form={form} />
      {member.mayResetSecondStep && <SecondStepLost member={member} form={form} />}
      {member.mayUntie && <Tied member={member} form={form} />}
    </>
  )
}

function Forgotten({ member: { membershipId, name, mayReset, password }, form }: Part) {
  return (
    <>
      <h2>Wachtwoord vergeten?</h2>
      {mayReset ? (
        <>
          <p>
            Wie zijn mail kan lezen, vraagt op de aanmeldpagina zelf een link. Kan dat niet, maak dan een brief. Geef
            die alleen aan {name} zelf: wie hem heeft, komt erin.
          </p>
          <Sure
            state={{ ...form(makePasswordLetter), id: "brief" }}
            action={`/beheer/mensen/${membershipId}/wachtwoordbrief`}
            label="Maak een brief"
            needsPassword={password}
          />
        </>
      ) : (
        <p>
          Op de aanmeldpagina kun je een link per mail vragen. Kan {name} geen mail lezen? De beheerder kan een brief
          maken.
        </p>
      )}
    </>
  )
}

/** A lost telephone: takes away what guards the door, so it says what else happens. */
function SecondStepLost({ member: { membershipId, name, password }, form }: Part) {
  return (
    <>
      <h2>Telefoon en noodcodes kwijt?</h2>
      <p>
        Dan kun je de tweede stap weghalen. Doe dat alleen als je zeker weet dat {name} het zelf vraagt: bel terug, of
        zie elkaar. {name} is daarna overal afgemeld en krijgt een mail. Dat jij het deed, wordt bewaard.
      </p>
      <Sure
        state={{ ...form(resetSecondStep), id: "stap" }}
        action={`/beheer/mensen/${membershipId}/tweede-stap-weg`}
        label={`Haal de tweede stap van ${name} weg`}
        needsPassword={password}
        look="danger"
      />
    </>
  )
}

/** A wrong account of the organisation, or one that somebody else got hold of. */
function Tied({ member: { membershipId, name, organisation, password }, form }: Part) {
  return (
    <>
      <h2>Klopt het account van {organisation} niet?</h2>
      <p>
        {name} meldt zich aan met een account van {organisation}. Is dat het verkeerde account, of kan iemand anders
        erbij? Maak het dan los. Wie er nu mee is aangemeld, wordt afgemeld. {name} krijgt een mail. Dat jij het deed,
        wordt bewaard.
      </p>
      <p>
        Meldt {name} zich daarna weer zo aan, dan wordt het account van dat moment gekoppeld. Laat {organisation} dus
        eerst in orde maken wat niet klopte.
      </p>
      <Sure
        state={{ ...form(untieMember), id: "los" }}
        action={`/beheer/mensen/${membershipId}/los`}
        label={`Maak het account van ${name} los`}
        needsPassword={password}
        look="danger"
      />
    </>
  )
}
