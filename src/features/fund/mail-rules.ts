import type { Mail } from "../../platform/mail/write-mail.ts"

/** Mails hold no alias, no amount and no plan: only that something waits, and where. */
export const newMail = (recipient: string, address: string): Mail => ({
  recipient,
  subject: "Een aanvraag bij het noodfonds wacht op een besluit",
  body: `Er is een nieuwe aanvraag bij het noodfonds. Binnen 24 uur beslissen twee mensen, elk met een reden.

Lees hem hier: ${address}/noodfonds/beslissen

Wat erin staat, staat niet in deze mail.`,
})

export const waitingMail = (recipient: string, address: string, waiting: string): Mail => ({
  recipient,
  subject: "Een aanvraag bij het noodfonds wacht langer dan 24 uur",
  body: `Een aanvraag bij het noodfonds wacht al ${waiting}. Beloofd is een besluit binnen 24 uur.

Beslis hier: ${address}/noodfonds/beslissen

Kun jij niet beslissen? Vraag dan iemand die dat wel kan.`,
})

export const decidedMail = (recipient: string, address: string, id: string): Mail => ({
  recipient,
  subject: "Er is nieuws over je aanvraag bij het noodfonds",
  body: `Er is een stap gezet in een aanvraag die jij deed bij het noodfonds.

Lees hem hier: ${address}/hulp/noodfonds/${id}`,
})
