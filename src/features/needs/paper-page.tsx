import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { makeNeedPapers, openNeedPaper, type paperDesk } from "./paper-actions.ts"

/** To type a paper over, and to print new ones. */
export const PaperPage: View<z.output<typeof paperDesk.output>> = ({ out }, about) => {
  const open = about.form(openNeedPaper)
  const make = about.form(makeNeedPapers, { count: "5" })
  return {
    title: "Hulp vragen op papier",
    lead: "Voor wie liever schrijft dan praat, en voor plekken zonder internet.",
    main: (
      <>
        <section class="stack">
          <h2>Een papier overtypen</h2>
          <ErrorSummary state={open} />
          <Form action="/hulp/papier/openen" label="Een papier overtypen">
            <TextField
              state={open}
              name="paper"
              label="De code boven aan het papier"
              hint="Zeven tekens, zoals k7m-9w2d. Hoofdletters en streepjes maken niet uit."
              autocomplete="off"
              width="short"
              required
            />
            <SubmitRow label="Open het formulier" />
          </Form>
          <p>{outInWords(out)}</p>
        </section>
        <section class="stack">
          <h2>Papieren maken</h2>
          <p>
            Elk papier krijgt een eigen code, zodat niets twee keer wordt overgetypt. De code zegt niet wie het invulde.
            Druk daarna op printen in je browser.
          </p>
          <ErrorSummary state={make} />
          <Form action="/hulp/papier" label="Papieren maken">
            <TextField state={make} name="count" label="Hoeveel papieren?" inputmode="numeric" width="short" required />
            <SubmitRow label="Maak papieren" icon="printer" />
          </Form>
        </section>
        <p>
          <a href="/hulp">Terug naar hulp vragen</a>
        </p>
      </>
    ),
  }
}

function outInWords(out: number): string {
  if (out === 0) return "Er zijn geen papieren van jullie die nog niet zijn overgetypt."
  return out === 1
    ? "Er is 1 papier van jullie dat nog niet is overgetypt."
    : `Er zijn ${out} papieren van jullie die nog niet zijn overgetypt.`
}
