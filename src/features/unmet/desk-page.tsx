import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Empty } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { allows } from "../../platform/http/may.ts"
import type { About, View } from "../../platform/http/page-route.ts"
import { minimaOf } from "../../platform/minima.ts"
import { sayDay } from "../../platform/words/day.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import { askers } from "../needs/people-rules.ts"
import { publishers, publishUnmet } from "./desk-actions.ts"
import type { UnmetDesk } from "./desk-model.ts"
import { HowToRead, QuarterTables } from "./quarter-table.tsx"
import { RunningPart } from "./running-part.tsx"
import { sayQuarter } from "./speech.ts"
import { WritePart } from "./write-part.tsx"

export const root = "/wat-niet-lukte"
/** What was counted of what one asked. */
export const own = "/hulp/meegeteld"

/** What was not met, by theme, place and quarter. */
export const UnmetPage: View<UnmetDesk> = (desk, about) => ({
  title: "Wat niet lukte",
  lead: "Hulp die niet gegeven kon worden en rechten die mensen niet kregen. Apart geteld van de signalen, zonder namen.",
  main: (
    <>
      {desk.countedUntil === null ? (
        <Empty title="Er is nog niets geteld">
          <p>
            Lukt hulp niet, of kwam een recht er niet? Dan vraagt wie de vraag stelde aan de bewoner of dat mag
            meetellen. Met een ja staat het hier ongeveer twee weken later, als er genoeg van zijn.
          </p>
        </Empty>
      ) : (
        <p>Geteld tot en met zondag {sayDay(desk.countedUntil)}. Elke maandag komt er een week bij.</p>
      )}
      {desk.shown && <Shown desk={desk} shown={desk.shown} about={about} />}
      {desk.running && <RunningPart running={desk.running} />}
      <Quarters desk={desk} />
      <HowToRead minima={minimaOf(about.settings)} afterWeeks={desk.afterWeeks} />
      <p>
        <a href="/beheer/hulp-en-themas">Bij welk thema telt wat?</a>
        {allows(askers, about.who) && (
          <>
            {" "}
            · <a href={own}>Wat er van jou meetelde</a>
          </>
        )}
      </p>
    </>
  ),
})

function Shown({ desk, shown, about }: { desk: UnmetDesk; shown: NonNullable<UnmetDesk["shown"]>; about: About }) {
  const publishedOn = desk.quarters.find(({ quarter }) => quarter === shown.quarter)?.publishedOn
  const isEmpty = shown.help.kind === "tooLittle" && shown.right.kind === "tooLittle"
  return (
    <>
      <p>
        <strong>{sentenceCase(sayQuarter(shown.quarter))}</strong>, van de week van {sayDay(shown.from)} tot en met de
        week van {sayDay(shown.until)}.
      </p>
      <QuarterTables quarter={shown} />
      <WritePart shown={shown} inARow={desk.inARow} about={about} />
      {publishedOn ? (
        <p>
          Openbaar sinds {sayDay(publishedOn)}.{" "}
          <a href={`/cijfers/niet-gelukt/${shown.quarter}`}>Zo leest iedereen het</a>
        </p>
      ) : (
        !isEmpty && allows(publishers, about.who) && <Publish quarter={shown.quarter} about={about} />
      )}
    </>
  )
}

function Publish({ quarter, about }: { quarter: string; about: About }) {
  const state = about.form(publishUnmet)
  return (
    <section class="stack">
      <h2>Openbaar maken</h2>
      <p>Iedereen leest dan precies deze tabellen, en het aantal per oorzaak. Ze veranderen niet meer.</p>
      <ErrorSummary state={state} />
      <Form action={root} label="Openbaar maken">
        <input type="hidden" name="quarter" value={quarter} />
        <SubmitRow label={`Maak het ${sayQuarter(quarter)} openbaar`} />
      </Form>
    </section>
  )
}

function Quarters({ desk: { quarters, shown } }: { desk: UnmetDesk }) {
  const others = quarters.filter(({ quarter }) => quarter !== shown?.quarter)
  if (others.length === 0) return null
  return (
    <section class="stack">
      <h2>Andere kwartalen</h2>
      <Entries
        label="Andere kwartalen"
        entries={others.map(({ quarter, publishedOn }) => ({
          href: `${root}?quarter=${quarter}`,
          title: sentenceCase(sayQuarter(quarter)),
          about: publishedOn ? `Openbaar sinds ${sayDay(publishedOn)}` : undefined,
        }))}
      />
    </section>
  )
}
