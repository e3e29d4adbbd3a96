import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { signalImport } from "./import-actions.ts"
import { isAboutAll } from "./import-model.ts"
import { outcome, remarkCells } from "./import-words.ts"

type Shown = z.output<typeof signalImport.output>

const number = (count: number) => count.toLocaleString("nl-NL")

/** How far it is. Loading the page again brings it up to date; a small script does that by itself. */
export function ImportProgress({ shown }: { shown: Shown }) {
  const { linesRead, linesTotal } = shown
  const said =
    linesRead === 0
      ? `Nabij begint zo met ${number(linesTotal)} regels.`
      : `${number(linesRead)} van ${number(linesTotal)} regels gelezen.`
  return (
    <>
      <label class="stack">
        <span>Bezig met inlezen</span>
        <progress value={linesRead} max={Math.max(1, linesTotal)} />
      </label>
      <p>{said}</p>
      <p>Je mag deze pagina sluiten: het inlezen gaat door. Stopt het halverwege, dan begint Nabij vanzelf opnieuw.</p>
      <p>
        <a href={`/beheer/inlezen/${shown.id}`}>Ververs</a>
      </p>
    </>
  )
}

/** What came of it, and every line that was not taken. */
export function ImportEnded({ shown }: { shown: Shown }) {
  const { remarksInAll } = shown
  const remarks = shown.remarks.filter((remark) => !isAboutAll(remark))
  const aboutAll = shown.remarks.find(isAboutAll)
  const taken = shown.state === "done"
  return (
    <>
      <Notice
        tone={taken ? "done" : "attention"}
        title={<span data-outcome>{taken ? outcome(shown) : "Er is niets ingelezen"}</span>}
      >
        {aboutAll && <p>{aboutAll.message}</p>}
        <p>
          {shown.imported > 0
            ? "De signaalcoördinatoren vinden ze bij hun signalen."
            : "Wat er al stond, is niet veranderd."}
        </p>
      </Notice>
      {remarks.length > 0 && (
        <>
          <h2>Per regel</h2>
          {shown.refused > 0 && (
            <p>
              Verbeter deze regels in het bestand en lees het hele bestand nog eens in. Wat al is ingelezen, komt niet
              dubbel.
            </p>
          )}
          <p>
            <ButtonLink href={`/beheer/inlezen/${shown.id}/verslag`} look="secondary" icon="download">
              {remarksInAll === 1 ? "Deze melding" : `Alle ${number(remarksInAll)} meldingen`} als CSV
            </ButtonLink>
          </p>
          <Table
            caption={remarks.length < remarksInAll ? `De eerste ${remarks.length} meldingen` : "Meldingen"}
            columns={[
              { key: "place", label: "Waar" },
              { key: "message", label: "Wat is er" },
            ]}
            rows={remarks.map(remarkCells)}
          />
        </>
      )}
    </>
  )
}
