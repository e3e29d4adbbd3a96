import type { About } from "../../platform/http/page-route.ts"
import { CoverNotice } from "./cover-part.tsx"
import type { OneMatch } from "./match-actions.ts"
import { Answer } from "./match-answer.tsx"
import { reasonsFor } from "./reason-model.ts"
import { isEnded } from "./rules.ts"
import { endMatch, noteAcceptance, noteAgreement } from "./step-actions.ts"

/** The one next step of a match, for whoever takes it. */
export function Next({ match, about }: { match: OneMatch; about: About }) {
  const to = `/hulp/koppeling/${match.id}`
  if (match.state === "offered" && match.own) return <CameForward match={match} about={about} to={to} />
  if (match.state === "approved" && match.own)
    return (
      <Answer
        about={about}
        action={noteAgreement}
        to={`${to}/bewoner`}
        title="Vraag het aan de bewoner"
        says="Mag de helper gevraagd worden? Pas als je ja invult, hoort de helper ervan."
        name="answer"
        options={[
          { value: "agreed", label: "Ja, graag" },
          { value: "declined", label: "Nee" },
        ]}
        reasons={reasonsFor.declined}
      />
    )
  if (match.state === "agreed" && match.coordinates)
    return (
      <Answer
        about={about}
        action={noteAcceptance}
        to={`${to}/helper`}
        title="Wat zei de helper?"
        says={`${askedBy[match.reachedBy ?? "call"]} Nee zeggen mag altijd.`}
        name="answer"
        options={[
          { value: "accepted", label: "Ja" },
          { value: "notAccepted", label: "Nee" },
        ]}
        reasons={reasonsFor.notAccepted}
      />
    )
  if (match.state === "accepted")
    return (
      <Answer
        about={about}
        action={endMatch}
        to={`${to}/afloop`}
        title="Hoe liep het af?"
        says="Lukte het niet, dan staat de vraag weer open."
        name="outcome"
        options={[
          { value: "done", label: "Het is gelukt" },
          { value: "notDone", label: "Het is niet gelukt" },
        ]}
        reasons={reasonsFor.notDone}
      />
    )
  return isEnded(match.state) ? null : <p>{waitsFor(match)}</p>
}

const CameForward = ({ match, about, to }: { match: OneMatch; about: About; to: string }) => (
  <>
    {match.cover && <CoverNotice cover={match.cover} />}
    <Answer
      about={about}
      action={noteAgreement}
      to={`${to}/bewoner`}
      title="Wil de bewoner deze helper?"
      says="De helper zag wat er gevraagd wordt en zei zelf dat het kan. Iemand van ons ontmoette deze helper. Zegt de bewoner ja, dan krijgen jullie elkaars naam."
      name="answer"
      options={[
        { value: "agreed", label: "Ja, graag" },
        { value: "declined", label: "Nee" },
      ]}
      reasons={reasonsFor.declined}
      uncovered={match.cover?.kind === "notCovered"}
    />
  </>
)

const askedBy = {
  mail: "De vraag ging per mail naar de helper. Hoor je niets, dan kun je bellen.",
  sms: "De vraag ging per sms naar de helper. Hoor je niets, dan kun je bellen.",
  call: "Bel zelf: wij kunnen deze helper geen mail of sms sturen.",
} as const

const waitsFor = ({ state }: OneMatch): string =>
  state === "offered"
    ? "Wie de vraag stelde, vraagt de bewoner of het mag."
    : state === "approved"
      ? "Wie de vraag stelde, kreeg een mail en vraagt de bewoner of het mag."
      : "De helper is gevraagd. Je krijgt een mail als er een antwoord is."
