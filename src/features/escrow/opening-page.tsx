import { Button } from "../../platform/html/button.tsx"
import { Form } from "../../platform/html/form.tsx"
import { Empty, Notice } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { CodeForm, NeedsScript } from "./code-field.tsx"
import type { Openable, OpeningDesk, RunningOpening } from "./opening-model.ts"

const textsInWords = (number: number) => (number === 1 ? "1 tekst" : `${number} teksten`)

/** Sealed signals of which the rule is met, and openings that wait for members. Of all others nothing is said. */
export const OpeningsPage: View<OpeningDesk> = ({ me, ready, openable, openings }) => ({
  title: "Verzegelde signalen",
  lead: "Hier staat alleen wat open mag: van elke tekst zien genoeg anderen hetzelfde. Wat er verder verzegeld is, ziet niemand.",
  script: ["sealed-desk"],
  unkept: true,
  main: (
    <>
      <p class="cluster">
        <a href="/werkgroep/verzegeld/sleutel">De sleutel en jouw code</a>
        <a href="/werkgroep/verzegeld/regel">De regel</a>
        <a href="/verzegeld/uitleg">Wat wij werkers beloven</a>
      </p>
      <NeedsScript />
      {!ready && (
        <Notice tone="attention" title="Er is nu geen sleutel">
          <p>
            Werkers kunnen nu niets verzegelen. Er is nog geen sleutel gemaakt, of er zijn te weinig leden over die er
            een deel van hebben. <a href="/werkgroep/verzegeld/sleutel">Maak samen een sleutel</a>.
          </p>
        </Notice>
      )}
      {openings.map((opening) => (
        <Running opening={opening} me={me} />
      ))}
      {openable.map((one) => (
        <MayOpen openable={one} />
      ))}
      {openable.length + openings.length === 0 && (
        <Empty title="Er mag nu niets open">
          <p>Elke maandag kijkt Nabij opnieuw. Zien genoeg mensen hetzelfde, dan staat het hier.</p>
        </Empty>
      )}
    </>
  ),
})

const MayOpen = ({ openable: { theme, themeLabel, sharingId, mine, texts } }: { openable: Openable }) => (
  <section class="stack" aria-labelledby={`open-${theme}-${sharingId}`}>
    <h2 id={`open-${theme}-${sharingId}`}>{themeLabel}</h2>
    <p>
      {textsInWords(texts.length)} {texts.length === 1 ? "mag" : "mogen"} open.{" "}
      {mine
        ? "Begin je, dan vraag je de andere leden om hun deel."
        : "Jij hebt geen deel van deze sleutel. Een lid dat wel een deel heeft, kan beginnen."}
    </p>
    {mine && (
      <CodeForm
        work="open"
        id={`code-${theme}-${sharingId}`}
        label={`Openen: ${themeLabel}`}
        data={{ sharing: sharingId, texts: JSON.stringify(texts) }}
        button="Vraag de leden om te openen"
      />
    )}
  </section>
)

function Running({ opening, me }: { opening: RunningOpening; me: string }) {
  const { id, opener, openerId, beganAt, themes, texts, threshold, given, gaveMyself } = opening
  const mine = openerId === me
  const missing = threshold - 1 - given
  return (
    <section class="stack" aria-labelledby={`opening-${id}`}>
      <h2 id={`opening-${id}`}>Bezig: {themes.join(", ")}</h2>
      <p>
        {mine ? "Jij" : opener} vroeg op {sayDayOf(beganAt)} om {textsInWords(texts)} te openen.{" "}
        {missing > 0 ? `Nog ${missing === 1 ? "1 lid" : `${missing} leden`} nodig.` : "Genoeg leden gaven hun deel."}
      </p>
      {mine && missing <= 0 && (
        <CodeForm work="finish" id={`code-${id}`} label="Openen" data={{ opening: id }} button="Open de teksten" />
      )}
      {!mine && !gaveMyself && (
        <CodeForm
          work="give"
          id={`code-${id}`}
          label="Mijn deel geven"
          data={{ opening: id }}
          button="Geef mijn deel"
        />
      )}
      {!mine && gaveMyself && <p>Je gaf je deel. {missing <= 0 && `${opener} kan nu openen.`}</p>}
      <Form action={`/werkgroep/verzegeld/${id}/stoppen`} label={`Stoppen: ${themes.join(", ")}`}>
        <Button look="secondary">Stop zonder te openen</Button>
      </Form>
    </section>
  )
}
