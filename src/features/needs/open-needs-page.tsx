import { dayOf } from "../../methods/calendar/week.ts"
import { Narrowing } from "../../platform/html/narrowing.tsx"
import { Empty } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { PlaceLinks } from "../claims/claim-parts.tsx"
import type { ListedNeed, OpenNeeds } from "./model.ts"
import { NeedEntries } from "./parts.tsx"
import { isPast, waits } from "./rules.ts"

export const OpenNeedsPage: View<OpenNeeds> = (list, about) => {
  const { needs, counts, bij, soort, tiers } = list
  const today = dayOf(about.now)
  const waiting = needs.filter(waits)
  const open = waiting.filter((need) => !isPast(need, today))
  const of = (arranged: ListedNeed["arranged"]) => needs.filter((need) => !waits(need) && need.arranged === arranged)
  const Part = ({ title, own }: { title: string; own: ListedNeed[] }) => (
    <NeedEntries label={title} needs={own} below="/hulp/lijst" today={today} tiers={tiers} />
  )
  const later: [title: string, own: ListedNeed[]][] = [
    ["Wacht weer op een helper", of("again")],
    ["Wordt geregeld via de planning", of("running")],
    ["Opgepakt", of("no")],
    ["De laatste dag is voorbij", waiting.filter((need) => isPast(need, today))],
  ]
  return {
    title: "Open hulpvragen",
    lead: "Wat vandaag nodig is, staat boven. Namen staan er niet bij: je bereikt iemand via wie de vraag stelde.",
    main: (
      <>
        <PlaceLinks counts={counts} chosen={bij} address="/hulp/lijst" />
        <OwnWords list={list} />
        <h2>Wacht op iemand</h2>
        {open.length === 0 ? (
          <Empty title={bij || soort ? "Hier wacht niemand" : "Er wacht niemand"}>
            <p>Vraagt een werker hulp voor iemand, dan staat dat hier.</p>
          </Empty>
        ) : (
          <Part title="Wacht op iemand" own={open} />
        )}
        {later.map(
          ([title, own]) =>
            own.length > 0 && (
              <>
                <h2>{title}</h2>
                <Part title={title} own={own} />
              </>
            ),
        )}
        <p>
          <a href="/hulp/bij-wie">Wat organisaties elkaar vragen</a>
        </p>
      </>
    ),
  }
}

/** What no plan can see yet, apart: somebody has to say what it is. */
function OwnWords({ list: { ownWords, soort, needs } }: { list: OpenNeeds }) {
  if (ownWords === 0 && !soort) return null
  const choices = [
    { href: "/hulp/lijst", label: "alles", chosen: !soort },
    { href: "/hulp/lijst?soort=eigen", label: `in eigen woorden (${ownWords})`, chosen: soort === "eigen" },
  ]
  return (
    <>
      <Narrowing title="Welke" label="Welke vragen?" choices={choices} />
      {soort && needs.length > 0 && <p>Deze vragen staan nog niet op de planning. Open er een en zeg wat het is.</p>}
    </>
  )
}
