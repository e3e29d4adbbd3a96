import { dayOf, weekCode } from "../../methods/calendar/week.ts"
import { Button } from "../../platform/html/button.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import { allows, only } from "../../platform/http/may.ts"
import type { About } from "../../platform/http/page-route.ts"
import type { UnmetDesk } from "./desk-model.ts"
import { type UnmetQuarter, unmetKinds } from "./model.ts"
import { sayQuarter, toldThemes } from "./speech.ts"

/** Who reports signals, and so can make one of these numbers. */
const writers = only("coordinator", "workingGroup", "volunteerCoordinator")

type Props = { shown: UnmetQuarter; inARow: UnmetDesk["inARow"]; about: About }

/** What can be read from the tables, theme by theme, and from there to a signal that somebody writes. Nothing raises itself. */
export function WritePart({ shown, inARow, about }: Props) {
  const rows = unmetKinds.flatMap((kind) => {
    const table = shown[kind]
    if (table.kind !== "table") return []
    return toldThemes(kind, table).map(({ code, says }) => {
      const quarters = inARow[kind].find((one) => one.code === code)?.quarters ?? 1
      return { code, says, quarters }
    })
  })
  if (rows.length === 0) return null
  return (
    <section class="stack">
      <h2>Is het een signaal?</h2>
      <p>Een getal zegt niet waarom. Herken je het, schrijf dan zelf een signaal; de cijfers staan er al in.</p>
      {rows.map((row) => (
        <Theme {...row} quarter={shown.quarter} about={about} />
      ))}
    </section>
  )
}

type ThemeProps = { code: string; says: string; quarters: number; quarter: string; about: About }

function Theme({ code, says, quarters, quarter, about }: ThemeProps) {
  const text = `Wat niet lukte in het ${sayQuarter(quarter)}, apart geteld en zonder namen. ${says} Wat ik daarbij zie: `
  return (
    <div class="stack stack--tight">
      <p>{says}</p>
      {quarters > 1 && (
        <Notice tone="attention">
          <p>
            Dit staat nu {quarters} kwartalen op rij in de tabel. Misschien is het een patroon. Dat beslissen mensen.
          </p>
        </Notice>
      )}
      {allows(writers, about.who) && (
        <form action="/signalen/nieuw/kijken" method="post">
          <input type="hidden" name="account" value={text} />
          <input type="hidden" name="theme" value={code} />
          <input type="hidden" name="week" value={weekCode(dayOf(about.now))} />
          <input type="hidden" name="mode" value="named" />
          <input type="hidden" name="peopleLeast" value="1" />
          <input type="hidden" name="showFirst" value="on" />
          <Button look="secondary" icon="megaphone" label={`Maak er een signaal van: ${says}`}>
            Maak er een signaal van
          </Button>
        </form>
      )}
    </div>
  )
}
