import type { Message } from "../../platform/mail/reach.ts"
import type { Quiet } from "./quiet-model.ts"
import { type QuietWords, sayQuiet, sayUseful } from "./quiet-speech.ts"

/** Said once. Nothing that somebody filled in stands in it. */
export function quietMessage(quiet: Quiet, words: QuietWords): Message {
  const useful = sayUseful(quiet, words)
  return {
    subject: "Waarom je nog niets hoorde",
    short: [],
    body: `Je bood aan om te helpen. Dank je. Tot nu toe hebben wij je nog niet gevraagd om te helpen, en je mag weten waarom.

${sayQuiet(quiet, words).join(" ")}
${useful.length > 0 ? `\nWat zou helpen:\n${useful.map((one) => `- ${one}`).join("\n")}\n` : ""}
Je aanbod blijft staan. Je hoeft niets te doen. Wil je iets veranderen, even stoppen of intrekken? Open je aanbod met de link uit onze eerste mail.

Deze mail krijg je één keer.
`,
  }
}
