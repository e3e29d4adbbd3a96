import type { Mail } from "../../platform/mail/write-mail.ts"
import { resetHours } from "./rules.ts"

type Reader = { name: string; email: string }

export const resetMail = ({ name, email }: Reader, address: string): Mail => ({
  recipient: email,
  subject: "Kies een nieuw wachtwoord voor Nabij",
  body: `Beste ${name},

Iemand vroeg om een nieuw wachtwoord voor dit e-mailadres. Was jij dat? Open dan deze link en kies er een:
${address}

De link werkt één keer, ${resetHours} uur lang. Geef hem niet door.
Vroeg je dit niet? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.
`,
})

/** Tells somebody that a letter was made for them, so that nobody can do it behind their back. */
export const letterMadeMail = ({ name, email }: Reader, madeBy: string, askAddress: string): Mail => ({
  recipient: email,
  subject: "Er is een brief gemaakt voor een nieuw wachtwoord",
  body: `Beste ${name},

${madeBy} maakte een brief waarmee je een nieuw wachtwoord voor Nabij kunt kiezen.
Had je hierom gevraagd? Dan hoef je niets te doen.

Had je hier niet om gevraagd? Kies dan zelf een nieuw wachtwoord. De brief werkt daarna niet meer:
${askAddress}
Vertel het ook aan de beheerder.
`,
})

export const changedMail = (
  { name, email }: Reader,
  askAddress: string,
  ended: "everywhere" | "elsewhere" = "everywhere",
): Mail => ({
  recipient: email,
  subject: "Je wachtwoord van Nabij is veranderd",
  body: `Beste ${name},

Je wachtwoord van Nabij is net veranderd. ${ended === "everywhere" ? "Overal" : "Op alle andere plekken"} waar je aangemeld was, ben je nu afgemeld.

Was jij dit niet? Kies dan meteen een nieuw wachtwoord, en vertel het aan de beheerder:
${askAddress}
`,
})
