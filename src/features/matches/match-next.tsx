import type { About } from "../../platform/http/page-route.ts"
import { CoverNotice } from "./cover-part.tsx"
import type { OneMatch } from "./match-actions.ts"
import { Answer, type Question } from "./match-answer.tsx"
import { isShelf } from "./parts.tsx"
import { reasonsFor } from "./reason-model.ts"
import { isEnded } from "./rules.ts"
import { endMatch, noteAcceptance, noteAgreement } from "./step-actions.ts"

/** The one next step of a match, for whoever takes it. */
export function Next({ match, about }: { match: OneMatch; about: About }) {
  const question = questionOf(match)
  if (!question) return isEnded(match.state) ? null : <p>{waitsFor(match)}</p>
  const cover = match.state === "offered" ? match.cover : undefined
  return (
    <>
      {cover && <CoverNotice cover={cover} />}
      <Answer
        question={question}
        about={about}
        root={`/hulp/koppeling/${match.id}`}
        uncovered={cover?.kind === "notCovered"}
      />
    </>
  )
}

const whyNo = "Is het nee: waarom?"

const agreement = {
  ...{ action: noteAgreement, at: "bewoner", name: "answer" },
  ...{ answers: { agreed: "Ja, graag", declined: "Nee" }, why: whyNo, reasons: reasonsFor.declined },
}

/** What is asked of whoever takes the next step; nothing of who only waits. */
function questionOf({ state, own, coordinates, reachedBy }: OneMatch): Question | undefined {
  if (state === "offered" && own)
    return {
      ...agreement,
      title: "Wil de bewoner deze helper?",
      says: "De helper zag wat er gevraagd wordt en zei zelf dat het kan. Iemand van ons ontmoette deze helper. Zegt de bewoner ja, dan krijgen jullie elkaars naam.",
    }
  if (state === "approved" && own)
    return {
      ...agreement,
      title: "Vraag het aan de bewoner",
      says: "Mag de helper gevraagd worden? Pas als je ja invult, hoort de helper ervan.",
    }
  if (state === "agreed" && coordinates)
    return {
      ...{ action: noteAcceptance, at: "helper", name: "answer", title: "Wat zei de helper?" },
      says: `${askedBy[reachedBy ?? "call"]} Nee zeggen mag altijd.`,
      ...{ answers: { accepted: "Ja", notAccepted: "Nee" }, why: whyNo, reasons: reasonsFor.notAccepted },
    }
  if (state === "accepted")
    return {
      ...{ action: endMatch, at: "afloop", name: "outcome", title: "Hoe liep het af?" },
      says: "Lukte het niet, dan staat de vraag weer open.",
      ...{ answers: { done: "Het is gelukt", notDone: "Het is niet gelukt" } },
      ...{ why: "Is het niet gelukt: waarom?", reasons: reasonsFor.notDone },
    }
  return undefined
}

const askedBy = {
  mail: "De vraag ging per mail naar de helper. Hoor je niets, dan kun je bellen.",
  sms: "De vraag ging per sms naar de helper. Hoor je niets, dan kun je bellen.",
  call: "Bel zelf: wij kunnen deze helper geen mail of sms sturen.",
} as const

const hears = "Je krijgt een mail als er een antwoord is."

function waitsFor({ state, reachedBy, giver, plannedBy }: OneMatch): string {
  if (state === "offered") return "Wie de vraag stelde, vraagt de bewoner of het mag."
  if (state === "approved") return "Wie de vraag stelde, kreeg een mail en vraagt de bewoner of het mag."
  if (reachedBy !== "call") return `De helper is gevraagd. ${hears}`
  const who = `Een vrijwilligerscoördinator${plannedBy ? ` van ${plannedBy}` : ""}`
  return giver && isShelf(giver)
    ? `Dit komt uit de voorraad. ${who} spreekt het af met wie het bewaart. ${hears}`
    : `De helper weet het nog niet: met een mail of sms bereiken wij deze helper niet. ${who} belt. ${hears}`
}
