import { Button } from "../../platform/html/button.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Select } from "../../platform/html/select.tsx"
import { Table } from "../../platform/html/table.tsx"
import { dimensionLabels, dimensions, type HelpReach } from "./model.ts"

const options = dimensions.map((value) => ({ value, label: dimensionLabels[value] }))
const stateOf = (id: string, values: Record<string, string>): FormState => ({ id, values, errors: [] })

/** Two at once: small numbers, for who plans. */
export function CrossPart({ reach }: { reach: HelpReach }) {
  const cross = reach.detail?.cross
  const state = stateOf("kruis", { per: cross?.by ?? "tier", en: cross?.and ?? "area" })
  return (
    <section class="stack" id="kruis">
      <h2>Twee tegelijk</h2>
      <p>
        In elk vakje: hoeveel vragen een eerste portie kregen, en van hoeveel. Dit zie jij omdat je plant; anderen niet.
      </p>
      <form class="cluster" action="/bereik/hulp#kruis" method="get">
        <input type="hidden" name="periode" value={reach.period?.code} />
        <Select state={state} name="per" label="Rijen" options={options} />
        <Select state={state} name="en" label="Kolommen" options={options} />
        <Button look="secondary">Laat zien</Button>
      </form>
      {cross ? (
        <Table
          caption={`${dimensionLabels[cross.by]} en ${dimensionLabels[cross.and].toLowerCase()}`}
          columns={[
            { key: "label", label: dimensionLabels[cross.by] },
            ...cross.columns.map((label, at) => ({ key: String(at), label, numeric: true })),
          ]}
          rows={cross.rows.map((label, row) => ({
            label,
            ...Object.fromEntries(
              (cross.cells[row] ?? []).map(({ asked, reached }, at) => [
                String(at),
                asked === 0 ? "–" : `${reached} van ${asked}`,
              ]),
            ),
          }))}
        />
      ) : (
        <p>Kies twee verschillende, of een periode waarin iets gevraagd is.</p>
      )}
    </section>
  )
}
