import type { z } from "zod"
import type { View } from "../../platform/http/page-route.ts"
import { BackToAsking, FieldSection } from "./field-section.tsx"
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
        <FieldSection
          state={open}
          title="Een papier overtypen"
          about={outInWords(out)}
          action="/hulp/papier/openen"
          submit="Open het formulier"
          field={{
            name: "paper",
            label: "De code boven aan het papier",
            hint: "Zeven tekens, zoals k7m-9w2d. Hoofdletters en streepjes maken niet uit.",
            autocomplete: "off",
            width: "short",
          }}
        />
        <FieldSection
          state={make}
          title="Papieren maken"
          about="Elk papier krijgt een eigen code, zodat niets twee keer wordt overgetypt. De code zegt niet wie het invulde. Druk daarna op printen in je browser."
          action="/hulp/papier"
          submit="Maak papieren"
          icon="printer"
          field={{ name: "count", label: "Hoeveel papieren?", inputmode: "numeric", width: "short" }}
        />
        <BackToAsking />
      </>
    ),
  }
}

function outInWords(out: number): string {
  if (out === 0) return "Jullie hoeven nu geen papier over te typen."
  return out === 1
    ? "Er is 1 papier van jullie dat nog niet is overgetypt."
    : `Er zijn ${out} papieren van jullie die nog niet zijn overgetypt.`
}
