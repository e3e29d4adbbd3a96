import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Choice } from "../../platform/html/form.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import type { OneMatch } from "./match-actions.ts"
import { Course } from "./match-course.tsx"
import { Next } from "./match-next.tsx"
import { NoteField } from "./note-field.tsx"
import { HelperFacts } from "./parts.tsx"
import { reasonsFor } from "./reason-model.ts"
import { reasonOptions } from "./reason-options.ts"
import { isEnded } from "./rules.ts"
import type { MatchState } from "./state-model.ts"
import { releaseMatch } from "./step-actions.ts"

/** One match: what happened, how the helper is reached for who needs it, and the one next step. */
export const MatchPage: View<OneMatch> = (match, about) => ({
  title: `Hulp voor ‘${match.alias}’`,
  lead: `${match.item}: ${match.amount}`,
  unkept: true,
  main: (
    <>
      {match.needEnded && !isEnded(match.state) && (
        <Notice tone="attention" title="De hulpvraag is gesloten">
          <p>Binnen een minuut laat Nabij dit los. Is de helper al gevraagd, dan hoort die dat het niet doorgaat.</p>
        </Notice>
      )}
      {match.helper && <Reached match={match} helper={match.helper} />}
      <Giver match={match} about={about} />
      <Moments match={match} />
      <Next match={match} about={about} />
      <Course match={match} />
      {match.coordinates && !isEnded(match.state) && <Release match={match} about={about} />}
      <p>
        <a href={match.coordinates ? "/planning" : "/hulp/koppelingen"}>
          {match.coordinates ? "Terug naar de planning" : "Alle hulp die geregeld wordt"}
        </a>
      </p>
    </>
  ),
})

const giverIs: Partial<Record<MatchState, string>> = {
  offered: "Wie zich aanbood",
  approved: "Wie er gevraagd wordt",
  agreed: "Wie er gevraagd wordt",
  accepted: "Wie er helpt",
}

/** Without a name: what a resident asks first, and what was asked. */
const Giver = ({ match, about }: { match: OneMatch; about: About }) => (
  <>
    {match.giver && (
      <HelperFacts helper={match.giver} neighbourhood={about.words.neighbourhood} as={giverIs[match.state]} />
    )}
    <p>
      {match.own ? (
        <a href={`/hulp/${match.need}`}>Lees wat je vroeg</a>
      ) : (
        <a href={`/hulp/lijst/${match.need}`}>Lees wat er gevraagd is</a>
      )}
    </p>
  </>
)

type ReachedProps = { match: OneMatch; helper: NonNullable<OneMatch["helper"]> }

/** Whoever offers leaves an address or a number; a shelf has neither. */
const Reached = (props: ReachedProps) =>
  props.helper.email || props.helper.phone ? <ReachedByCall {...props} /> : <LiesReady name={props.helper.name} />

const LiesReady = ({ name }: { name: string }) => (
  <Notice tone="info" title="Hier ligt het apart">
    <p>{name}</p>
    <p>Spreek met dit punt af wie het haalt of brengt. Voor wie het is, hoeft het punt niet te weten.</p>
  </Notice>
)

const ReachedByCall = ({ match, helper }: ReachedProps) => (
  <Notice tone="info" title="Zo bereik je de helper">
    <p>
      {[helper.name, helper.phone].filter(Boolean).join(", ")}
      {helper.email && (
        <>
          {" "}
          <a href={`mailto:${helper.email}`}>{helper.email}</a>
        </>
      )}
    </p>
    <p>
      {match.state === "accepted"
        ? "De helper weet ook hoe jullie te bereiken zijn. Het adres van de bewoner geef je zelf, als dat mag."
        : "Geef nog niets door over de bewoner. Dat doet straks wie de vraag stelde."}{" "}
      Dat je dit las, staat in het logboek.
    </p>
  </Notice>
)

/** When, on paper, and a letter for who reads neither mail nor text messages. */
function Moments({ match: { id, state, coordinates } }: { match: OneMatch }) {
  const to = `/hulp/koppeling/${id}`
  if (state === "agreed" && coordinates)
    return (
      <p>
        <a href={`${to}/brief/helper`}>Een brief voor de helper</a>, als bellen ook niet lukt.
      </p>
    )
  if (state !== "accepted") return null
  return (
    <p>
      <a href={`${to}/afspraken`}>Afspraken: wanneer de helper komt</a>
      {coordinates && (
        <>
          {" · "}
          <a href={`${to}/helper-lijst`}>Op papier voor de helper</a>
        </>
      )}
    </p>
  )
}

function Release({ match, about }: { match: OneMatch; about: About }) {
  const state = { ...about.form(releaseMatch), id: "los" }
  return (
    <FoldedForm
      state={state}
      summary="Dit voorstel loslaten"
      says="De vraag en het aanbod zijn dan weer vrij. Werd de helper al gevraagd, dan krijgt die bericht, of jij belt."
      open={match.needEnded}
      action={`/hulp/koppeling/${match.id}/los`}
      submit="Loslaten"
      look="danger"
    >
      <Choice state={state} name="reason" legend="Waarom?" options={reasonOptions(reasonsFor.released)} />
      <NoteField state={state} />
    </FoldedForm>
  )
}
