import { Empty } from "../../platform/html/notice.tsx"
import { allows } from "../../platform/http/may.ts"
import type { About } from "../../platform/http/page-route.ts"
import { kindLabels } from "./model.ts"
import type { Answered } from "./page-question.ts"
import { mayReport, searchAddress } from "./rules.ts"
import { listInWords } from "./wording.ts"

/** Nothing was found: what was searched, and where one may go on. */
export function WaysOn({ data: { given, sealed, answer }, about }: { data: Answered; about: About }) {
  const where = given.kind ? [given.kind] : answer.searched
  return (
    <Empty title={<>Niets gevonden voor ‘{given.query}’</>}>
      <p role="status">
        We zochten in {listInWords(where.map((kind) => kindLabels[kind].many))} die jij mag lezen
        {given.period ? ", over een deel van de tijd" : ""}. Ook naar andere vormen en andere woorden voor hetzelfde.
      </p>
      <ul>
        {(given.kind || given.period) && (
          <li>
            <a href={searchAddress(sealed)}>Zoek in alles, over de hele tijd</a>
          </li>
        )}
        <li>Probeer minder woorden, of een woord dat er meer over zegt.</li>
        {allows(mayReport, about.who) && (
          <li>
            Zie je iets dat hier nog niet staat? <a href="/signalen/nieuw">Geef een signaal door</a>
          </li>
        )}
        <li>
          <a href="/agenda">Bekijk de agenda</a>
        </li>
      </ul>
    </Empty>
  )
}
