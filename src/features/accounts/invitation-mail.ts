import type { z } from "zod"
import type { Mail } from "../../platform/mail/write-mail.ts"
import type { Invited } from "./model.ts"

export const invitationMail = (
  recipient: string,
  { name, organisation, invitedBy, address, until }: z.output<typeof Invited>,
): Mail => ({
  recipient,
  subject: `Uitnodiging: doe mee met Nabij voor ${organisation}`,
  body: `Beste ${name},

${invitedBy} nodigt je uit om mee te doen met Nabij, namens ${organisation}.
In Nabij brengen werkers samen wat zij zien dat groter is dan één persoon.

Open deze link en kies een wachtwoord:
${address}

De link werkt één keer, tot ${until}. Geef hem niet door.
Wil je niet meedoen? Dan hoef je niets te doen.
`,
})
