import { clockAt } from "../../methods/calendar/wall-clock.ts"
import { Empty } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { MyCounted } from "./consent-model.ts"
import { sayNeeds, sayRights } from "./speech.ts"

/** What was counted of what one asked, in words; no list of whose it was. */
export const MyCountedPage: View<MyCounted> = (mine, { now }) => ({
  title: "Wat er van jou meetelde",
  lead: "Lukte hulp niet, of kwam een recht er niet? Met een ja van de bewoner telt dat mee, zonder naam.",
  unkept: true,
  main: (
    <>
      <h2>Nog te vragen</h2>
      {mine.toAsk.length === 0 ? (
        <Empty title="Er is niets te vragen">
          <p>Lukt hulp niet die jij vroeg, of kwam een recht er niet, dan staat het hier een kwartaal lang.</p>
        </Empty>
      ) : (
        <Entries
          label="Nog te vragen"
          entries={mine.toAsk.map(({ id, alias, help, rights, theme }) => ({
            href: `/hulp/${id}/meetellen`,
            title: alias,
            about: [
              help && "De hulp lukte niet",
              rights > 0 && `${sayRights(rights)} niet gekregen`,
              theme && "De bewoner zei al ja: zeg nog waar het over ging",
            ]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      )}
      <h2>Wat er al meetelde</h2>
      <p>{countedSaid(mine)}</p>
      {mine.waiting > 0 && mine.nextOn !== null && (
        <p>
          Nog {sayNeeds(mine.waiting)} met een ja {mine.waiting === 1 ? "wacht" : "wachten"} om mee te tellen. De eerste
          telt {mine.nextOn <= clockAt(now).day ? "vandaag mee" : `mee op ${sayDay(mine.nextOn)}`}.
        </p>
      )}
      <p>{saidSaid(mine)}</p>
      <p>
        Wij bewaren niet welk getal van wie is. Alleen jij ziet deze pagina; je coördinator of werkgever niet.{" "}
        <a href="/hulp">Alle hulp die jij vroeg</a>
      </p>
    </>
  ),
})

function countedSaid({ help, rights }: MyCounted): string {
  if (help === 0 && rights === 0) return "Van de hulp die jij vroeg, telde nog niets mee."
  const parts = [
    help > 0 && `${sayNeeds(help)} waarbij de hulp niet lukte`,
    rights > 0 && `${sayRights(rights)} ${rights === 1 ? "dat er niet kwam" : "die er niet kwamen"}`,
  ].filter(Boolean)
  return `Van de hulp die jij vroeg, telde dit mee: ${parts.join(", en ")}.`
}

function saidSaid({ said: { yes, no } }: MyCounted): string {
  if (yes + no === 0) return "Je vroeg nog aan niemand of het mag meetellen."
  const asked = `Je vroeg het over ${sayNeeds(yes + no)}`
  if (yes > 0 && no > 0) return `${asked}: ${yes} keer ja, ${no} keer nee.`
  const answer = yes > 0 ? "ja" : "nee"
  return yes + no === 1 ? `${asked}: ${answer}.` : `${asked}: steeds ${answer}.`
}
