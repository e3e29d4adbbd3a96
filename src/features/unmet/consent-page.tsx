import { Choice, ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { minimaOf } from "../../platform/minima.ts"
import { sayDay } from "../../platform/words/day.ts"
import { levelLabels } from "../areas/model.ts"
import { countingOptions, countingWords } from "../needs/counting-model.ts"
import { answerNeedCounting } from "./consent-actions.ts"
import type { CountingDesk } from "./consent-model.ts"
import { ThemeField } from "./theme-field.tsx"

/** The question that the intermediary asks, what it means, and where it stands. */
export const CountingPage: View<CountingDesk> = (desk, about) => ({
  title: "Mag dit meetellen, zonder naam?",
  lead: `Over de hulp voor ‘${desk.alias}’.`,
  unkept: true,
  main: (
    <>
      <Stands desk={desk} />
      <Ask desk={desk} about={about} />
      <Means desk={desk} about={about} />
      <p>
        <a href={`/hulp/${desk.id}`}>Terug naar de hulpvraag</a>, of{" "}
        <a href="/hulp/meegeteld">wat er van jou meetelde</a>
      </p>
    </>
  ),
})

function Stands({ desk }: { desk: CountingDesk }) {
  const { help, rights, countedOn, answer, asksTheme, theme } = desk
  const waiting = rights.filter(({ counted }) => !counted)
  return (
    <section class="stack">
      <h2>Wat kan er meetellen?</h2>
      <ul>
        <li>{helpSaid(help, desk.afterWeeks)}</li>
        {rights.map(({ name, counted }) => (
          <li>
            {name}: niet gekregen{counted ? ". Dit telde al mee" : ""}.
          </li>
        ))}
        {rights.length === 0 && <li>Er is geen recht opgeschreven dat deze persoon niet kreeg.</li>}
      </ul>
      {answer === "yes" && asksTheme && theme === null && (
        <Notice tone="attention" title="Waar ging de vraag over?">
          <p>De bewoner zei ja. Kies hieronder nog het thema, dan kan de vraag meetellen.</p>
        </Notice>
      )}
      {countedOn !== null && answer === "yes" && (
        <Notice tone="info" title={`Telt mee op ${sayDay(countedOn)}`}>
          <p>Tot die dag kun je het antwoord nog veranderen.</p>
        </Notice>
      )}
      {(help.kind === "counted" || waiting.length < rights.length) && (
        <p>
          Wat al meetelde, kan er niet meer uit: niemand weet nog welk deel van het getal van deze vraag is. Een nee
          geldt voor wat er nog komt.
        </p>
      )}
    </section>
  )
}

/** Nothing went wrong yet. */
const isOpen = ({ help, rights }: CountingDesk): boolean =>
  (help.kind === "waits" || help.kind === "notUnmet") && rights.length === 0

function helpSaid(help: CountingDesk["help"], weeks: number): string {
  if (help.kind === "counted") return "De hulp lukte niet. Dit telde al mee."
  if (help.kind === "unmet") return `De hulp lukte niet, sinds ${sayDay(help.since)}.`
  if (help.kind === "notUnmet") return "De hulp is er, of iemand is ermee bezig. Dat telt niet mee."
  return `De hulp kan nog lukken: tot en met ${sayDay(help.until)}. Zonder laatste dag wachten wij ${weeks} weken.`
}

function Ask({ desk, about }: { desk: CountingDesk; about: About }) {
  const state = about.form(answerNeedCounting, {
    answer: desk.answer === "notAsked" ? "" : desk.answer,
    theme: desk.theme ?? "",
  })
  return (
    <section class="stack">
      <h2>Vraag het aan de bewoner</h2>
      <p>
        Bijvoorbeeld zo: ‘{isOpen(desk) ? countingWords.ahead : "Dit is niet gelukt."} {countingWords.question}{" "}
        {countingWords.means}’
      </p>
      <ErrorSummary state={state} labels={{ answer: "Antwoord", theme: "Thema" }} />
      <Form action={`/hulp/${desk.id}/meetellen`} label="Wat zei de bewoner?">
        <Choice state={state} name="answer" legend="Wat zei de bewoner?" options={countingOptions} />
        {desk.asksTheme && (
          <ThemeField
            state={state}
            themes={desk.themes}
            country={about.country}
            label="Waar ging de vraag over?"
            hint="Alleen nodig bij een ja: deze vraag hoort nog bij geen thema."
          />
        )}
        <SubmitRow label="Bewaren" />
      </Form>
    </section>
  )
}

const Means = ({ desk, about }: { desk: CountingDesk; about: About }) => {
  const { count, sources } = minimaOf(about.settings)
  return (
    <section class="stack">
      <h2>Wat betekent een ja?</h2>
      <ul>
        <li>
          Eens per week tellen wij bij elkaar op: welk thema, welke {levelLabels[desk.level]}, hoe vaak. Geen naam, geen
          schuilnaam, geen woorden uit de vraag.
        </li>
        <li>
          Bij de hulpvraag staat dan alleen wat ervan meetelde. Wij bewaren niet welk getal van wie is. Gaan de woorden
          van de hulpvraag weg, dan gaat ook weg wat de bewoner zei.
        </li>
        <li>
          Anderen zien een getal pas vanaf {count} hulpvragen, van {sources} organisaties.
        </li>
        <li>Zonder ja gebeurt er niets.</li>
      </ul>
    </section>
  )
}
