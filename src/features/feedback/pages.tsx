import { ButtonLink } from "../../platform/html/button.tsx"
import { Empty, Notice, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Asked, Feedback, News, Story } from "./model.ts"
import { verdictLabels } from "./model.ts"
import { sayWhen } from "./step-rules.ts"
import { StorySteps, Texts } from "./story-parts.tsx"

export const FeedbackPage: View<Feedback> = ({ news, asked }) => {
  const fresh = news.filter(({ isNew }) => isNew).length
  return {
    title: "Terugkoppeling",
    lead: "Wat er met jouw signalen gebeurt, het nieuwste boven. Wat je anoniem doorgaf, staat hier niet: dat lees je met je bon.",
    main: (
      <>
        <Questions asked={asked.filter(({ given }) => given === null)} />
        {news.length === 0 ? (
          <Empty title="Nog geen nieuws">
            <p>
              Zodra iemand je signaal leest, staat dat hier. Daarna lees je hier elke stap: in welke bundel het komt,
              aan wie er iets gevraagd is en wat het antwoord was.
            </p>
            <ButtonLink href="/signalen/nieuw" look="secondary" icon="plus">
              Een signaal doorgeven
            </ButtonLink>
          </Empty>
        ) : (
          <>
            <p>{sayFresh(fresh)}</p>
            <Entries label="Nieuws over je signalen" entries={news.map(entry)} />
          </>
        )}
        <p>
          Heb je een bon? <a href="/bon">Lees wat er met je anonieme signaal gebeurt</a>
        </p>
      </>
    ),
  }
}

const sayFresh = (fresh: number) =>
  fresh === 0
    ? "Sinds je hier het laatst was, kwam er niets bij."
    : `Sinds je hier het laatst was, kwam${fresh === 1 ? " er 1 stap" : `en er ${fresh} stappen`} bij.`

const entry = ({ words, on, texts, page, about, signalIds, isNew }: News) => ({
  href: `/terugkoppeling/${signalIds[0]}`,
  title: words,
  tags: isNew && <Tag tone="attention">Nieuw</Tag>,
  about: (
    <div class="stack stack--tight">
      <p>
        <time datetime={on}>{sayWhen(on)}</time> · {about}
        {signalIds.length > 1 && ` · ${signalIds.length} signalen van jou`}
      </p>
      <Texts texts={texts} page={page} />
    </div>
  ),
})

/** What one is asked, above everything else. */
function Questions({ asked }: { asked: Asked[] }) {
  if (asked.length === 0) return null
  return (
    <Notice tone="attention" title="Is het echt opgelost?">
      {asked.map(({ agendaItemId, bottleneck, addressee }) => (
        <p>
          ‘{bottleneck}’ is opgelost, horen wij over {addressee}. Klopt dat?{" "}
          <a href={`/terugkoppeling/oordeel/${agendaItemId}`}>Zeg wat jij ziet</a>
        </p>
      ))}
    </Notice>
  )
}

export const StoryPage: View<Story> = (story) => ({
  title: "Wat er met je signaal gebeurt",
  main: (
    <>
      <blockquote class="nabij-quote">{story.account}</blockquote>
      <Questions asked={story.asked.filter(({ given }) => given === null)} />
      <StorySteps steps={story.steps} ended={story.withdrawn} />
      <Answers asked={story.asked} />
      <p>
        <a href="/terugkoppeling">Alle terugkoppeling</a>
      </p>
    </>
  ),
})

/** What one answered, and what others did as far as numbers may be told. */
export function Answers({ asked }: { asked: Asked[] }) {
  return (
    <>
      {asked.flatMap(({ given, others }) =>
        given === null ? (
          []
        ) : (
          <Notice tone="info" title={`Is het echt opgelost? Jij zei: ${verdictLabels[given].label.toLowerCase()}`}>
            <p>{others}</p>
          </Notice>
        ),
      )}
    </>
  )
}
