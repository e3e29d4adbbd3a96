import type { Mail } from "../../platform/mail/write-mail.ts"

// Nothing that somebody filled in stands in a mail: it may arrive at somebody who never asked for it.

export const pledgeLink = (address: string, code: string): string => `${address}/mijn-bijdrage/${code}`

export const pledgeMail = (recipient: string, link: string): Mail => ({
  recipient,
  subject: "Dank je dat je meedoet",
  body: `Dank je dat je iets wilt maken of brengen.

Met deze link zie je waar je het brengt, verander je het aantal of de dag, of zeg je af:
${link}

Bewaar deze mail. Wie de link heeft, kan dit ook. Lukt het toch niet? Zeg het even af, dan kan iemand anders het doen.

Heb jij dit niet gedaan? Open de link en kies 'Afzeggen'. Dan verwijderen wij dit adres.
`,
})

export const reminderMail = (recipient: string, link: string): Mail => ({
  recipient,
  subject: "Je brengt binnenkort iets voor een buurtactie",
  body: `Je zei dat je iets brengt voor een buurtactie. De dag die je koos, is er bijna.

Hier zie je wat, waar en wanneer. Je kunt er ook een andere dag kiezen of afzeggen:
${link}

Bracht je het al? Dan hoef je niets te doen. Dank je wel.
`,
})

export const thanksMail = (recipient: string, link: string): Mail => ({
  recipient,
  subject: "De buurtactie is klaar: dank je wel",
  body: `De buurtactie waaraan je meedeed, is afgesloten.

Lees hier hoe het afliep en wat de organisatie je wil zeggen:
${link}

Je hoeft niets meer te doen. Wij bewaren je naam en dit adres nog 30 dagen, en verwijderen ze dan.
`,
})
