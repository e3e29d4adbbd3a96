import { ButtonLink } from "../../platform/html/button.tsx"
import { Empty, Notice } from "../../platform/html/notice.tsx"
import { Paging } from "../../platform/html/paging.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Asked, FeedbackVisit, Story } from "./model.ts"
import { verdictLabels } from "./model.ts"
import { StorySteps, WhereItStands } from "./story-parts.tsx"
import { threadsOnPage } from "./thread-rules.ts"
import { Threads } from "./threads-part.tsx"

export const FeedbackPage: View<FeedbackVisit> = ({ threads, fresh, page, pages, asked }) => ({
  title: "Terugkoppeling",
  unkept: true,
  lead: "Wat er met jouw signalen gebeurt, het nieuwste boven.",
  main: (
    <>
      <Questions asked={asked.filter(({ given }) => given === null)} />
      {threads.length === 0 ? (
        <Empty title="Nog geen nieuws">
          <p>
            Zodra iemand je signaal leest, staat dat hier. Daarna lees je hier elke stap: in welke bundel het komt, aan
            wie er iets gevraagd is en wat het antwoord was.
          </p>
          <ButtonLink href="/signalen/nieuw" look="secondary" icon="plus">
            Een signaal doorgeven
          </ButtonLink>
        </Empty>
      ) : (
        <>
          <p>{sayFresh(fresh)}</p>
          <Threads threads={threads} />
          <Paging page={page} pages={pages} size={threadsOnPage} href={(other) => `/terugkoppeling?page=${other}`} />
        </>
      )}
      <p>
        Gaf je iets anoniem door? Dat staat hier niet. <a href="/bon">Lees het met je bon</a>
      </p>
    </>
  ),
})

const sayFresh = (fresh: number) =>
  fresh === 0
    ? "Sinds je hier het laatst was, kwam er niets bij."
    : `Sinds je hier het laatst was, ${fresh === 1 ? "kwam er 1 stap" : `kwamen er ${fresh} stappen`} bij.`

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
  unkept: true,
  main: (
    <>
      <blockquote class="nabij-quote">{story.account}</blockquote>
      <WhereItStands story={story} />
      <Questions asked={story.asked.filter(({ given }) => given === null)} />
      <AskedAbout story={story} />
      <h2>Stap voor stap</h2>
      <StorySteps steps={story.steps} ended={story.withdrawn} />
      <Answers asked={story.asked} />
      <p>
        <a href="/terugkoppeling">Alle terugkoppeling</a>
      </p>
    </>
  ),
})

/** The way to what was asked about the signal itself; one answers there. */
function AskedAbout({ story: { signalId, exchanges } }: { story: Story }) {
  if (exchanges.length === 0) return null
  const open = exchanges.some(({ state }) => state === "open")
  return (
    <p>
      <a href={`/signalen/${signalId}/vragen`}>
        {open ? "Er is een vraag over dit signaal: lees en antwoord" : "Lees wat er over dit signaal is gevraagd"}
      </a>
    </p>
  )
}

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
