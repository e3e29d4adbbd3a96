import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { shownText } from "../signals/text-rules.ts"
import { Beside } from "./card.tsx"
import type { compareSignals } from "./compare-question.ts"

/** Two signals beside each other; what one does with them is decided elsewhere. */
export const CompareSignalsPage: View<z.output<typeof compareSignals.output>> = (comparison) => {
  const { signal, other, likeness, event } = comparison
  return {
    title: "Gaan deze over hetzelfde?",
    main: (
      <>
        <p>
          <a href={`/postvak/${signal.id}`}>Terug naar het signaal</a>
        </p>
        <Beside
          here={{ title: "Dit signaal", text: shownText(signal.account), signal }}
          there={{ title: "Lijkt hierop", text: shownText(other.account), signal: other }}
          likeness={likeness}
          event={event}
        />
        <p>Of het echt om hetzelfde gaat, beslis jij.</p>
        <p class="cluster">
          <ButtonLink href={`/bundels/nieuw?signaal=${signal.id}&erbij=${other.id}`} icon="layers">
            Zet ze samen in een bundel
          </ButtonLink>
        </p>
      </>
    ),
  }
}
