import type { Child } from "hono/jsx"
import { Button } from "./button.tsx"
import { Form } from "./form.tsx"
import type { FormState } from "./form-state.ts"
import { Disclosure } from "./notice.tsx"

type ListFilterProps = {
  /** Where the list stands; what one chose comes behind it, so that the address can be kept. */
  address: string
  summary: string
  open: boolean
  /** The way back to the whole list. */
  showAll?: boolean
  chosen: Readonly<Record<string, string | undefined>>
  fields: (state: FormState) => Child
}

/** Choose which part of a list one sees; folded away until one asks for it. */
export function ListFilter({ address, summary, open, showAll, chosen, fields }: ListFilterProps) {
  const filled = Object.entries(chosen).map(([name, value]): [string, string] => [name, value ?? ""])
  return (
    <Disclosure summary={summary} open={open}>
      <Form action={address} method="get" label="Kiezen">
        {fields({ id: "kiezen", errors: [], values: Object.fromEntries(filled) })}
        <div class="cluster">
          <Button look="secondary" icon="search">
            Toon
          </Button>
          {showAll && <a href={address}>Toon weer alles</a>}
        </div>
      </Form>
    </Disclosure>
  )
}
