import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import type { Face } from "../../platform/http/page-route.ts"
import { wordsFor } from "../../platform/words/words.ts"
import { conditionLabels, conditions } from "../help-items/conditions.ts"
import { languages } from "../help-items/languages.ts"
import { dayParts, weekDays } from "../help-items/week-parts.ts"
import { countingWords } from "./counting-model.ts"
import { urgencies, urgencyLabels } from "./model.ts"
import type { makeNeedPapers } from "./paper-actions.ts"
import { sayPaperCode } from "./paper-rules.ts"

type Papers = z.output<typeof makeNeedPapers.output>
const { ahead, question, means, yes, no } = countingWords

/** The papers, each on a sheet of its own. */
export const papersFace = ({ codes, country, ...rest }: Papers): Face => ({
  title: codes.length === 1 ? "Eén papier" : `${codes.length} papieren`,
  lead:
    codes.length === 1
      ? "Print het nu, via het menu van je browser."
      : "Print ze nu, via het menu van je browser. Elk papier heeft een eigen code.",
  unkept: true,
  main: (
    <>
      {codes.map((code, index) => (
        <Sheet code={code} {...rest} neighbourhood={wordsFor(country).neighbourhood} later={index > 0} />
      ))}
      <p class="screen-only">
        <ButtonLink href="/hulp/papier" look="secondary">
          Terug
        </ButtonLink>
      </p>
    </>
  ),
})

type SheetProps = {
  code: string
  organisation: string
  neighbourhood: string
  tiers: readonly string[]
  later: boolean
}

const Sheet = ({ code, organisation, neighbourhood, tiers, later }: SheetProps) => (
  <article
    class={`letter paper-form stack stack--tight${later ? " page-break" : ""}`}
    aria-label={`Papier ${sayPaperCode(code)}`}
  >
    <p>
      <strong class="letter__code">{sayPaperCode(code)}</strong> · {organisation}
    </p>
    <h2>Is er hulp nodig?</h2>
    <p>
      Schrijf geen naam, adres of telefoonnummer op dit papier. Geef het terug aan wie je het gaf. Die typt het over en
      vernietigt het. Wij kunnen niet beloven dat er hulp komt. In gevaar? Bel 112.
    </p>
    <Lines question="Onder welk woord vinden wij jou terug? (geen echte naam)" count={1} />
    <Lines question="Wat is er nodig? Hoeveel, en hoeveel ten minste?" count={3} />
    <div class="paper-form__pair">
      <Boxes question="Hoe snel?" options={urgencies.map((one) => urgencyLabels[one])} />
      <Lines question={`In welke ${neighbourhood}? (geen adres)`} count={1} />
    </div>
    <Boxes
      question="Welke talen spreek je?"
      options={[...languages.slice(0, 12).map(({ label }) => label), "…………………"]}
    />
    <Boxes question="Wat maakt het veilig?" options={conditions.map((one) => conditionLabels[one])} />
    <div class="paper-form__pair">
      <Week />
      <Lines question="Tot welke dag heeft het zin?" count={1} />
    </div>
    <Boxes question={`${ahead} ${question} ${means} Kruis je niets aan, dan telt het niet mee.`} options={[yes, no]} />
    <h3>In te vullen door wie het papier gaf</h3>
    <Boxes question="Welke regel past?" options={tiers.map((line, index) => `${index + 1}. ${line}`)} stacked />
    <Lines question="Welke rechten zijn nagekeken, en wat kwam eruit?" count={2} />
  </article>
)

const Lines = ({ question, count }: { question: string; count: number }) => (
  <div>
    <p>{question}</p>
    {Array.from({ length: count }, () => (
      <div class="paper-form__line" />
    ))}
  </div>
)

const Boxes = ({ question, options, stacked }: { question: string; options: readonly string[]; stacked?: boolean }) => (
  <div>
    <p>{question}</p>
    <ul class={`paper-form__boxes${stacked ? " paper-form__boxes--stacked" : ""}`}>
      {options.map((option) => (
        <li>{option}</li>
      ))}
    </ul>
  </div>
)

/** When it can be, to tick by hand. */
const Week = () => (
  <table class="paper-form__week">
    <caption>Wanneer kan het? Niets aankruisen: altijd.</caption>
    <thead>
      <tr>
        <td />
        {weekDays.map((day) => (
          <th scope="col">{day.slice(0, 2)}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {dayParts.map((part) => (
        <tr>
          <th scope="row">{part}</th>
          {weekDays.map(() => (
            <td />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
