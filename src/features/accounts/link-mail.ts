import type { Mail } from "../../platform/mail/write-mail.ts"

export const untiedMail = (
  { name, email }: { name: string; email: string },
  untiedBy: string,
  organisation: string,
  base: string,
): Mail => ({
  recipient: email,
  subject: "Je account van je organisatie is losgemaakt van Nabij",
  body: `Beste ${name},

${untiedBy} heeft je account van ${organisation} losgemaakt van Nabij. Wie daarmee was aangemeld, is nu afgemeld.

Je kunt je aanmelden met je wachtwoord of een passkey. Heb je geen wachtwoord? Kies er hier een:
${base}/wachtwoord-vergeten
Meld je je weer aan via ${organisation}, dan wordt het account dat je daar gebruikt opnieuw gekoppeld. Je krijgt dan een mail.

Wist je hier niet van? Vraag het de beheerder.
`,
})
