import type { z } from "zod"
import { letterFace } from "./letter.tsx"
import type { Invited } from "./model.ts"

/** The invitation as a letter, for where somebody has no mail address. */
export const InvitedFace = (invited: z.output<typeof Invited>) =>
  letterFace(invited, {
    title: `Uitnodiging voor ${invited.name}`,
    lead: invited.mailed
      ? "De uitnodiging gaat nu per mail weg. Je kunt haar ook printen."
      : "Print deze brief via het menu van je browser, of geef het adres door.",
    lost: "Nodig dan opnieuw uit en trek deze uitnodiging in.",
    from: invited.invitedBy,
    opening: (
      <>
        <p>
          {invited.invitedBy} nodigt je uit om mee te doen met Nabij, namens {invited.organisation}. Je rol is:{" "}
          {invited.role.toLowerCase()}.
        </p>
        <p>
          In Nabij brengen wij samen wat werkers zien dat groter is dan één persoon. Zo komt het op tafel bij wie er
          iets aan kan doen, en hoor jij wat ermee gebeurt.
        </p>
        <p>Zo begin je:</p>
      </>
    ),
    steps: ["Vul je e-mailadres in en kies een wachtwoord.", "Meld je aan met dat e-mailadres en wachtwoord."],
    unwanted: "Wil je niet meedoen? Dan hoef je niets te doen.",
  })
