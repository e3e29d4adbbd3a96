import type { Message } from "../../platform/mail/reach.ts"

/** Nothing that somebody filled in stands in it: it may arrive at somebody who never asked for it. */
export const offerMessage = (link: string): Message => ({
  link,
  short: [
    "Nabij: dank je. Met deze link zie je je aanbod, stop je even of trek je het in.",
    "Nabij: de link naar je aanbod.",
  ],
  subject: "Je aanbod om te helpen",
  body: `Dank je dat je wilt helpen.

Met deze link zie je je aanbod, stop je even, ga je weer verder of trek je het in:
${link}

Bewaar deze mail. Wie de link heeft, kan dit ook.

Een aanbod is geen afspraak. Past het bij wat iemand nodig heeft, dan neemt een vrijwilligerscoördinator contact met je op. Je mag altijd nee zeggen. Het kan ook dat niemand erom vraagt. Dan mailen wij je één keer waarom; met de link zet je dat uit.

Heb jij dit niet gedaan? Open de link en kies 'Intrekken'. Dan verwijderen wij dit adres.
`,
})
