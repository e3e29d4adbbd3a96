import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import { Choice, ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Empty, Notice } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { sayMoment } from "../../platform/words/day.ts"
import { shortened, weekInWords } from "../weighing/rules.ts"
import { readReporterName } from "./actions.ts"
import { type NameRead, type NameToRead, type Reading, whyLabels, whys } from "./model.ts"

/** Asked before a name is shown, so that whoever reads it knows that it is written down. */
export const NameToReadPage: View<z.output<typeof NameToRead>> = ({ id, account, week }, { form }) => {
  const state = form(readReporterName)
  return {
    title: "Wie gaf dit door?",
    unkept: true,
    main: (
      <>
        <p>
          <a href={`/postvak/${id}`}>Terug naar het signaal</a>
        </p>
        <blockquote class="nabij-quote">{account}</blockquote>
        <p>Doorgegeven met naam, over {weekInWords(week)}.</p>
        <Notice tone="info">
          <p>
            Lees je de naam, dan schrijven wij op dat jij dat deed, wanneer en waarom. Wie het signaal doorgaf, ziet
            dat. Voor het wegen heb je de naam niet nodig.
          </p>
          <p>
            <a href={`/postvak/${id}/vragen`}>Iets vragen kan ook zonder de naam</a>
          </p>
        </Notice>
        <ErrorSummary state={state} labels={{ why: "Waarom" }} />
        <Form action={`/postvak/${id}/naam`}>
          <Choice
            state={state}
            name="why"
            legend="Waarom wil je de naam lezen?"
            options={whys.map((why) => ({ value: why, label: whyLabels[why].label }))}
          />
          <SubmitRow label="Lees de naam" />
        </Form>
      </>
    ),
  }
}

/** Shown once, straight after it was written down. */
export const NameReadFace = (read: NameRead): Face => ({
  title: "Wie gaf dit door?",
  unkept: true,
  main: (
    <>
      {read.kind === "name" ? (
        <>
          <p>
            Dit signaal is van <strong>{read.name}</strong>.
          </p>
          <p>
            {read.name} ziet dat jij de naam las, wanneer en waarom. Buiten de coördinatoren van je organisatie ziet
            niemand van wie dit signaal is. Houd dat zo.
          </p>
        </>
      ) : (
        <p>De naam bij dit signaal is verwijderd, omdat de bewaartijd voorbij is. Het signaal zelf telt gewoon mee.</p>
      )}
      <p>
        <ButtonLink href={`/postvak/${read.id}`} look="secondary">
          Terug naar het signaal
        </ButtonLink>
      </p>
    </>
  ),
})

export const MyNamePage: View<Reading[]> = (readings) => ({
  title: "Wie las mijn naam?",
  lead: "Geef je een signaal met naam door, dan mag alleen de signaalcoördinator van je organisatie je naam lezen. Elke keer dat dat gebeurt, staat hier.",
  unkept: true,
  main: (
    <>
      {readings.length === 0 ? (
        <Empty title="Niemand las je naam">
          <p>Leest de coördinator van wie een signaal is, dan zie je hier meteen wie, wanneer en waarom.</p>
        </Empty>
      ) : (
        <Entries
          label="Wie je naam las"
          entries={readings.map(({ signalId, account, reader, organisation, why, readAt }) => ({
            title: `${reader}, ${organisation}`,
            about: (
              <>
                <time datetime={readAt.toISOString()}>{sayMoment(readAt)}</time>, {whyLabels[why].told}. Bij je signaal:{" "}
                <a href={`/signalen/${signalId}`}>{shortened(account)}</a>
              </>
            ),
          }))}
        />
      )}
      <p>
        Klopt er iets niet? Vraag het aan wie je naam las, of aan de beheerder.{" "}
        <a href="/signalen">Naar mijn signalen</a>
      </p>
    </>
  ),
})
