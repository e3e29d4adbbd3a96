import type { Mail } from "../../platform/mail/write-mail.ts"

/** Nothing that somebody filled in stands in it: it may arrive at somebody who never asked for it. */
export const offerMail = (recipient: string, link: string): Mail => ({
  recipient,
  subject: "Je aanbod om te helpen",
  body: `Dank je dat je wilt helpen.

Met deze link zie je je aanbod, stop je even, ga je weer verder of trek je het in:
${link}

Bewaar deze mail. Wie de link heeft, kan dit ook.

Een aanbod is geen afspraak. Past het bij wat iemand nodig heeft, dan neemt een vrijwilligerscoördinator contact met je op. Je mag altijd nee zeggen. Het kan ook dat niemand erom vraagt.

Heb jij dit niet gedaan? Open de link en kies 'Intrekken'. Dan verwijderen wij dit adres.
`,
})
