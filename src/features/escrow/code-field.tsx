import { Button } from "../../platform/html/button.tsx"
import type { Face } from "../../platform/http/page-route.ts"

/** What a member does in the own browser with the own code: without script there is nothing to press. */
export type CodeWork = "register" | "ceremony" | "check" | "hand-on" | "deal" | "open" | "give" | "finish"

type CodeFormProps = {
  work: CodeWork
  id: string
  label: string
  data?: Record<string, string>
  button: string
  danger?: boolean
}

/** A form of one field, the code, which never leaves the browser: it has no name, so nothing can send it. */
export const CodeForm = ({
  work,
  id,
  label,
  data = {},
  button,
  danger,
  children,
}: CodeFormProps & { children?: Face["main"] }) => (
  <form class="utrecht-form stack" data-sealed={work} aria-label={label} {...dataOf(data)} novalidate hidden>
    {children}
    <CodeField id={id} />
    <div class="utrecht-button-group nabij-submit-row">
      <Button look={danger ? "danger" : "primary"}>{button}</Button>
    </div>
  </form>
)

const dataOf = (data: Record<string, string>) =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))

const CodeField = ({ id }: { id: string }) => (
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for={id}>
      Jouw code
    </label>
    <div class="utrecht-form-field-description" id={`${id}-hint`}>
      24 letters en cijfers. De code blijft in je browser.
    </div>
    <div class="utrecht-form-field__input">
      <input
        class="utrecht-textbox utrecht-textbox--html-input nabij-width-full"
        id={id}
        aria-describedby={`${id}-hint`}
        data-code
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        required
      />
    </div>
  </div>
)

export const NeedsScript = () => (
  <noscript>
    <p>
      Sleutels maken en teksten openen gebeurt in je browser, zodat niemand anders erbij kan. Daarvoor moet script aan
      staan in je browser. Zet het aan en laad deze pagina opnieuw.
    </p>
  </noscript>
)
