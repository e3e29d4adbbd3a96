import { Table } from "../../platform/html/table.tsx"
import type { HelpReach, Override, Way } from "./model.ts"

const sayMetres = (metres: number | null): string =>
  metres === null ? "–" : metres === 0 ? "zelfde buurt" : `${Math.round(metres).toLocaleString("nl-NL")} m`

const WayTable = ({ ways }: { ways: readonly Way[] }) => (
  <Table
    caption="Voorstellen per regel"
    stacked
    columns={[
      { key: "label", label: "Regel" },
      { key: "proposals", label: "Voorgesteld", numeric: true },
      { key: "done", label: "Gelukt", numeric: true },
      { key: "metres", label: "Afstand, de middelste", numeric: true },
      { key: "declined", label: "Bewoner wilde niet", numeric: true },
      { key: "notAccepted", label: "Helper kon niet", numeric: true },
      { key: "helperAway", label: "Helper kwam niet", numeric: true },
      { key: "residentAway", label: "Bewoner was er niet", numeric: true },
      { key: "otherwise", label: "Anders niet doorgegaan", numeric: true },
    ]}
    rows={ways.map((way) => ({ ...way, metres: sayMetres(way.metres) }))}
  />
)

const whatLabels: Record<Override["what"], string> = {
  byHand: "Zelf een ander gekozen",
  refused: "Voorstel niet doorgelaten",
}

/** How it went with proposals, and where people chose otherwise. No worker and no helper can be told from it. */
export const WayPart = ({ reach: { detail } }: { reach: HelpReach }) =>
  !detail || detail.ways.length === 0 ? null : (
    <section class="stack wide">
      <h2>Hoe ging het met voorstellen?</h2>
      <WayTable ways={detail.ways} />
      {detail.overrides.length === 0 ? (
        <p>Niemand koos anders dan Nabij voorstelde.</p>
      ) : (
        <Table
          caption="Waar mensen anders kozen dan Nabij voorstelde"
          stacked
          columns={[
            { key: "what", label: "Wat" },
            { key: "reason", label: "Reden" },
            { key: "times", label: "Keer", numeric: true },
          ]}
          rows={detail.overrides.map((one) => ({ ...one, what: whatLabels[one.what] }))}
        />
      )}
    </section>
  )
