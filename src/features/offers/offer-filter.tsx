import { Choice, Select, TextField } from "../../platform/html/form.tsx"
import { ListFilter } from "../../platform/html/list-filter.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { labelFor } from "../help-items/rules.ts"
import type { Listed } from "./list-actions.ts"

type FilterProps = Pick<Listed, "items" | "chosen"> & { filtered: boolean; about: About }

export const OfferFilter = ({ items, chosen, filtered, about }: FilterProps) => (
  <ListFilter
    address="/aanbod"
    summary="Zoeken en kiezen"
    open={filtered}
    showAll={filtered}
    chosen={chosen}
    fields={(state) => (
      <>
        <TextField state={state} name="zoek" label="Naam, plek of soort hulp" type="search" optional />
        <Select
          state={state}
          name="soort"
          label="Soort"
          empty="Alle soorten"
          options={items.map(({ code, ...item }) => ({ value: code, label: labelFor(item, about.country) }))}
        />
        <Choice
          state={state}
          name="stand"
          legend="Welk aanbod?"
          inline
          options={[
            { value: "standing", label: "Wat nu staat" },
            { value: "ended", label: "Wat voorbij is" },
          ]}
        />
      </>
    )}
  />
)
