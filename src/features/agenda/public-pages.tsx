import { ButtonLink } from "../../platform/html/button.tsx"
import { Empty } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { allows } from "../../platform/http/may.ts"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { agendaMakers } from "./item-desk.ts"
import type { Moment } from "./model.ts"
import { Course, EvidencePart, Lines, StandingTag, Term, VerdictsPart } from "./parts.tsx"
import type { Listed, PublicItem } from "./view-model.ts"

const aboutOf = ({ addressee, askedOn, dueOn, standing }: Listed) =>
  standing.kind === "waiting" || standing.kind === "noAnswer"
    ? `Gevraagd aan ${addressee}, antwoord uiterlijk ${sayDay(dueOn)}`
    : `Gevraagd aan ${addressee} op ${sayDay(askedOn)}`

export const AgendaPage: View<Listed[]> = (items, { who }) => ({
  title: "De agenda",
  lead: "Wat werkers zien en groter is dan één persoon, aan wie wij het voorlegden, en wat er gebeurde.",
  main: (
    <>
      {allows(agendaMakers, who) && (
        <p>
          <a href="/agenda/beheer">Alle vragen, ook die nog niet openbaar zijn</a>
        </p>
      )}
      {items.length === 0 ? (
        <Empty title="De agenda is nog leeg">
          <p>
            Hier komt een vraag te staan als de werkgroep haar aan een organisatie stelde en iedereen die meedeed het
            goed vindt dat het openbaar is, of bezwaar liet vastleggen.
          </p>
        </Empty>
      ) : (
        <Entries
          label="De agenda"
          entries={items.map((item) => ({
            href: `/agenda/${item.id}`,
            title: item.bottleneck,
            tags: <StandingTag standing={item.standing} />,
            about: aboutOf(item),
          }))}
        />
      )}
      <p>
        <a href="/agenda.atom">Volg de agenda met een feedlezer (Atom)</a>
      </p>
    </>
  ),
})

export const DeskPage: View<(Listed & { public: boolean })[]> = (items) => ({
  title: "Alle vragen op de agenda",
  lead: "Ook de vragen die nog niet openbaar zijn.",
  main:
    items.length === 0 ? (
      <Empty title="Er is nog geen vraag gesteld">
        <p>Open een bundel die de werkgroep structureel noemde, of die gedeeld is, en zet hem op de agenda.</p>
        <ButtonLink href="/bundels" look="secondary" icon="layers">
          Naar de bundels
        </ButtonLink>
      </Empty>
    ) : (
      <Entries
        label="Alle vragen"
        entries={items.map((item) => ({
          href: `/agenda/beheer/${item.id}`,
          title: item.bottleneck,
          tags: <StandingTag standing={item.standing} />,
          about: `${aboutOf(item)} · ${item.public ? "openbaar" : "nog niet openbaar"}`,
        }))}
      />
    ),
})

export const PublicItemPage: View<PublicItem> = (item) => ({
  title: item.bottleneck,
  main: (
    <>
      <div class="cluster">
        <StandingTag standing={item.standing} />
      </div>
      <section class="stack">
        <h2>De vraag aan {item.addressee}</h2>
        <Lines text={item.question} />
        <Term dueOn={item.dueOn} standing={item.standing} />
        <h3>Waarom nu</h3>
        <Lines text={item.reason} />
      </section>
      <section class="stack">
        <h2>Wat er gebeurde</h2>
        <Course moments={item.moments.map(withoutQuestion)} dueOn={item.dueOn} standing={item.standing} />
      </section>
      <VerdictsPart verdicts={item.verdicts} />
      <Objections objections={item.objections} />
      <EvidencePart evidence={item.evidence} />
      <p>
        <a href="/agenda">Terug naar de agenda</a>
      </p>
    </>
  ),
})

/** The question already stands above. */
const withoutQuestion = (moment: Moment): Moment => (moment.kind === "asked" ? { ...moment, texts: [] } : moment)

function Objections({ objections }: Pick<PublicItem, "objections">) {
  if (objections.length === 0) return null
  return (
    <section class="stack">
      <h2>Bezwaar van wie meedeed</h2>
      <p>Niet iedere organisatie was het ermee eens om dit openbaar te maken. Zij schreven:</p>
      {objections.map((why) => (
        <blockquote class="nabij-quote">{why || "Wij maken bezwaar. Een reden staat er niet bij."}</blockquote>
      ))}
    </section>
  )
}
