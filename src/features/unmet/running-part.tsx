import type { Running } from "./desk-model.ts"
import { kindLabels, type UnmetKind, unmetKinds } from "./model.ts"
import { sayNeeds, sayOrganisations, sayQuarter } from "./speech.ts"

/** The quarter that runs: themes as a whole, rounded down. */
export function RunningPart({ running }: { running: Running }) {
  return (
    <section class="stack">
      <h2>Dit kwartaal tot nu toe</h2>
      <p>
        Het {sayQuarter(running.quarter)} loopt nog. Daarom noemen wij alleen aantallen per thema, naar beneden
        afgerond. De tabel met plaatsen komt als het kwartaal voorbij is.
      </p>
      {unmetKinds.map((kind) => (
        <OneKind kind={kind} running={running} />
      ))}
    </section>
  )
}

const OneKind = ({ kind, running }: { kind: UnmetKind; running: Running }) => (
  <>
    <h3>{kindLabels[kind]}</h3>
    {running[kind].length === 0 ? (
      <p>Nog te weinig om te noemen.</p>
    ) : (
      <ul>
        {running[kind].map(({ name, atLeast, organisations }) => (
          <li>
            {name}: ten minste {sayNeeds(atLeast)}, via ten minste {sayOrganisations(organisations)}
          </li>
        ))}
      </ul>
    )}
  </>
)
