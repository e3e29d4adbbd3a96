import type { z } from "zod"
import { Empty, Tag } from "../../platform/html/notice.tsx"
import { Entries, type Entry } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { ClaimLink, claimPage } from "./claim-parts.tsx"
import type { claimDesk, Lying } from "./questions.ts"

type Desk = z.output<typeof claimDesk.output>

/** What organisations ask each other, so that no need falls between them. */
export const ClaimDeskPage: View<Desk> = ({ needs, claimDays }) => {
  const of = (which: (need: Lying) => boolean) => needs.filter(which)
  const asked = of(({ claim }) => claim.place === "asked")
  const asking = of(({ claim, fallsOn }) => claim.asked !== null && fallsOn === null)
  const quiet = of(({ fallsOn }) => fallsOn !== null)
  const fell = of(({ claim }) => claim.left === "fellFree")
  const busy = asked.length + asking.length + quiet.length + fell.length > 0
  return {
    title: "Wat organisaties elkaar vragen",
    lead: "Eén organisatie plant een hulpvraag. Zo valt geen vraag ertussen en wordt niemand twee keer gebeld.",
    unkept: true,
    main: (
      <>
        {!busy && (
          <Empty title="Er is nu niets gevraagd">
            <p>Vraagt een andere organisatie jullie om een hulpvraag over te nemen, dan staat die hier.</p>
          </Empty>
        )}
        <Part title="Aan ons gevraagd" needs={asked} tags={({ claim }) => <Tag>bij {claim.holder}</Tag>} />
        <Part
          title="Van ons, en het ligt stil"
          needs={quiet}
          tags={({ claim, fallsOn }) => (
            <>
              {claim.asked && <Tag>gevraagd aan {claim.asked}</Tag>}
              <Tag tone="attention">valt vrij op {sayDay(fallsOn ?? "")}</Tag>
            </>
          )}
        />
        <Part
          title="Wat wij anderen vroegen"
          needs={asking}
          tags={({ claim }) => <Tag tone="info">gevraagd aan {claim.asked}</Tag>}
        />
        <Part title="Vrijgevallen" needs={fell} tags={() => <Tag tone="attention">vrij</Tag>} />
        <p class="soft">
          Gebeurt er {claimDays} dagen niets met een vraag die een organisatie oppakte, dan valt die vrij. Twee weken
          lang zie je dat hier.
        </p>
        <p>
          Alles <a href="/planning?bij=ours">van ons op de planning</a> of{" "}
          <a href="/hulp/lijst?bij=ours">in de lijst van hulpvragen</a>
        </p>
      </>
    ),
  }
}

type PartProps = { title: string; needs: Lying[]; tags(need: Lying): Entry["tags"] }

const Part = ({ title, needs, tags }: PartProps) =>
  needs.length === 0 ? null : (
    <section class="stack">
      <h2>{title}</h2>
      <Entries
        label={title}
        entries={needs.map((need) => ({
          href: claimPage(need.id),
          title: need.alias,
          tags: tags(need),
          about: <p>{[need.item, need.area].filter(Boolean).join(" · ")}</p>,
          actions: need.claim.left === "fellFree" && (
            <ClaimLink needId={need.id} alias={need.alias} claim={need.claim} from="lijst" />
          ),
        }))}
      />
    </section>
  )
