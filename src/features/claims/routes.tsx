import type { Operation } from "../../platform/http/action.ts"
import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as asking from "./ask-over-actions.ts"
import { claimNeed, keepClaim, releaseClaim } from "./claim-actions.ts"
import { ClaimPage } from "./claim-page.tsx"
import { ClaimDeskPage } from "./desk-page.tsx"
import { claimDesk, needClaim } from "./questions.ts"
import { backTo } from "./rules.ts"

export const claimOperations = [
  ...[claimDesk, needClaim, claimNeed, keepClaim, releaseClaim],
  ...[asking.askOver, asking.takeBackAskOver, asking.answerAskOver],
] as Operation[]

const one = show("/hulp/bij-wie/:id", needClaim, ClaimPage)
const kept =
  (said: string) =>
  ({ id }: { id: string }) => ({ to: `/hulp/bij-wie/${id}`, said })
const back: Record<string, string> = { planning: "/planning", lijst: "/hulp/lijst" }

/** Before "/hulp/:id", which would take the words for an id. */
export const claimRoutes: PageRoute[] = [
  show("/hulp/bij-wie", claimDesk, ClaimDeskPage),
  one,
  send("/hulp/bij-wie/:id/oppakken", claimNeed, one, ({ id }, _c, { from, bij }) => ({
    to: backTo(back[String(from)] ?? `/hulp/bij-wie/${id}`, bij),
    said: "Jullie plannen deze vraag nu. Andere organisaties zien dat.",
  })),
  send("/hulp/bij-wie/:id/bezig", keepClaim, one, kept("Genoteerd: jullie zijn ermee bezig.")),
  send(
    "/hulp/bij-wie/:id/vragen",
    asking.askOver,
    one,
    kept("Gevraagd. Zolang daar niemand ja zegt, blijft de vraag van jullie."),
  ),
  send("/hulp/bij-wie/:id/terug", asking.takeBackAskOver, one, kept("Teruggenomen. De vraag blijft van jullie.")),
  send("/hulp/bij-wie/:id/antwoord", asking.answerAskOver, one, ({ id, answer }) => ({
    to: `/hulp/bij-wie/${id}`,
    said:
      answer === "accepted"
        ? "Jullie nemen de vraag over en plannen nu de hulp."
        : "Bewaard. De vraag blijft waar die was.",
  })),
  send(
    "/hulp/bij-wie/:id/los",
    releaseClaim,
    one,
    kept("Losgelaten. Elke organisatie die hulp plant, kan de vraag nu oppakken."),
  ),
]
