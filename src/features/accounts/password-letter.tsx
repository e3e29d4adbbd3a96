import type { z } from "zod"
import { letterFace } from "./letter.tsx"
import type { PasswordLetter } from "./model.ts"

/** The way to a new password as a letter. */
export const PasswordLetterFace = (letter: z.output<typeof PasswordLetter>) =>
  letterFace(letter, {
    title: `Brief voor ${letter.name}`,
    lead: "Print deze brief via het menu van je browser, en geef hem alleen aan wie hij is.",
    lost: `Maak dan een nieuwe. ${letter.name} krijgt ook een mail dat jij deze brief maakte.`,
    from: letter.madeBy,
    opening: <p>Met deze brief kies je een nieuw wachtwoord voor Nabij. Zo gaat het:</p>,
    steps: [
      "Kies een nieuw wachtwoord. Een zin die alleen jij kent, onthoud je het best.",
      "Meld je aan met je e-mailadres en dat wachtwoord. Je e-mailadres staat op de pagina.",
    ],
    unwanted: "Vroeg je hier niet om? Geef de brief dan terug.",
  })
