import { Notice } from "../html/notice.tsx"
import { Invalid, Problem } from "./failure.ts"
import type { Face } from "./page-route.ts"

const titles: Record<number, string> = {
  403: "Dat mag hier niet",
  404: "Deze pagina is er niet",
  409: "Dit kan nu niet",
  410: "Deze link werkt niet meer",
  413: "Dit is te groot",
  415: "Dit kan Nabij niet lezen",
  429: "Even wachten",
}

/** What went wrong, what to do, and that nothing is lost. */
export function ProblemFace(error: unknown): Face {
  if (error instanceof Problem)
    return {
      title: titles[error.status] ?? "Dit lukte niet",
      main: (
        <>
          <p>{error.message}</p>
          <p>
            <a href="/">Ga naar het begin</a>
          </p>
        </>
      ),
    }
  if (error instanceof Invalid)
    return {
      title: "Deze pagina is er niet",
      main: (
        <p>
          Het adres klopt niet helemaal. Kijk of het volledig is, of <a href="/">ga naar het begin</a>.
        </p>
      ),
    }
  return {
    title: "Er ging iets mis bij ons",
    main: (
      <Notice tone="danger" title="Wat je net deed, is niet opgeslagen">
        <p>
          Wat je eerder bewaarde, is er nog. Ga terug en probeer het opnieuw. Lukt het niet, vertel het je beheerder.
        </p>
      </Notice>
    ),
  }
}
