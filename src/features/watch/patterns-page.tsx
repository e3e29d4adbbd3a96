import { Button } from "../../platform/html/button.tsx"
import { Form } from "../../platform/html/form.tsx"
import { Disclosure, Empty, Notice } from "../../platform/html/notice.tsx"
import { Paging } from "../../platform/html/paging.tsx"
import { Entries, type Entry } from "../../platform/html/steps.tsx"
import { allows } from "../../platform/http/may.ts"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay, sayDayOf } from "../../platform/words/day.ts"
import { answerers, type Pattern, type Patterns } from "./model.ts"
import { cardAddress, PatternText } from "./pattern-parts.tsx"
import { settingKeepers } from "./setting-model.ts"
import { answerText, comparedText, titleOf } from "./speech.ts"

const size = 10

/** What statistics alone may say; what it means, people say. */
export const PatternsPage: View<Patterns> = (list, { who }) => {
  const answering = allows(answerers, who)
  return {
    title: "Mogelijke patronen",
    lead: "Nabij vergelijkt elke nacht alle thema's, op alle plekken, met elders, met eerder en met wat gewoonlijk is voor de tijd van het jaar. Wat opvalt, staat hier. Of het echt een patroon is, beslissen mensen.",
    main: (
      <>
        <RunState run={list.run} answering={answering} />
        {list.found > 0 && <Entries label="Mogelijke patronen" entries={list.patterns.map(entryOf(answering))} />}
        {list.found === 0 && list.run.state !== "waiting" && <NothingHere list={list} />}
        <Paging page={list.page} pages={list.pages} size={size} href={(page) => `/patronen?page=${page}`} />
        {list.run.foundOn && <HowOften run={list.run} keeps={allows(settingKeepers, who)} />}
        <Answered answered={list.answered} />
      </>
    ),
  }
}

const entryOf =
  (answering: boolean) =>
  (pattern: Pattern): Entry => ({
    href: `/patronen/${pattern.id}`,
    title: titleOf(pattern),
    about: (
      <div class="stack">
        <PatternText pattern={pattern} />
        {pattern.also.length > 0 && (
          <p>
            Ook te zien in {pattern.also.length} andere {pattern.also.length === 1 ? "vergelijking" : "vergelijkingen"}.
          </p>
        )}
      </div>
    ),
    actions: (
      <>
        {answering && <a href={`/patronen/${pattern.id}`}>Geef antwoord</a>}
        <a href={cardAddress(pattern)}>Bekijk de bewijskaart</a>
      </>
    ),
  })

function RunState({ run, answering }: { run: Patterns["run"]; answering: boolean }) {
  if (run.state === "waiting")
    return (
      <Notice tone="info" title="Wij zijn aan het vergelijken">
        <p>
          {run.progress > 0 ? `Wij zijn op ${run.progress} van de 100.` : "Dat begint binnen een halve minuut."} Je
          hoeft niet te wachten: wat wij vinden, blijft hier staan.
        </p>
        <p>
          <a href="/patronen">Kijk of het klaar is</a>
        </p>
      </Notice>
    )
  const last = (
    <p>
      {run.state === "failed" &&
        "Het vergelijken lukte niet. Er is niets verloren. Vannacht proberen wij het opnieuw. "}
      {run.foundOn && `Voor het laatst vergeleken op ${sayDay(run.foundOn)}, in ${run.signals} signalen.`}
    </p>
  )
  if (!answering) return last
  return (
    <Form action="/patronen">
      {last}
      <div class="cluster">
        <Button look="secondary" icon="search">
          Zoek nu
        </Button>
      </div>
    </Form>
  )
}

function HowOften({ run, keeps }: { run: Patterns["run"]; keeps: boolean }) {
  return (
    <section class="stack">
      <h2>Hoe vaak wij vergeleken</h2>
      <p>{comparedText(run)}</p>
      <p>
        Signalen zijn geen steekproef. Wie veel meldt, telt vaak mee. Daarom kijken wij naar het deel van alle signalen
        op die plek, en niet naar het aantal.
      </p>
      {keeps && (
        <p>
          <a href="/beheer/waakzaamheid">Bekijk of verander wat Nabij hiervoor vraagt</a>
        </p>
      )}
    </section>
  )
}

function Answered({ answered }: Pick<Patterns, "answered">) {
  if (answered.length === 0) return null
  return (
    <Disclosure summary={`Waarop al een antwoord is (${answered.length})`}>
      <Entries
        label="Waarop al een antwoord is"
        entries={answered.map(({ pattern, theme, area, said }) => ({
          href: `/patronen/${pattern}`,
          title: titleOf({ theme: { code: "", label: theme }, area: area === null ? null : { code: "", label: area } }),
          about: `${answerText[said.answer]}, ${sayDayOf(said.answeredAt)}${said.why ? `: ${said.why}` : ""}`,
        }))}
      />
    </Disclosure>
  )
}

const NothingHere = ({ list }: { list: Patterns }) => (
  <Empty title={list.run.foundOn ? "Er is nu geen mogelijk patroon" : "Nog niet vergeleken"}>
    <p>
      Horen wij iets ergens duidelijk vaker dan elders, dan eerder of dan gewoonlijk, van genoeg melders en
      organisaties, dan staat het hier. Je kunt ook zelf kijken bij <a href="/bevindingen">Bevindingen</a>.
    </p>
  </Empty>
)
