import type { Mail } from "../../platform/mail/write-mail.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { AnswerKind, Item, ReminderMoment } from "./model.ts"
import { answerTitles, sentence } from "./words.ts"

type Asked = Pick<Item, "addressee" | "contactName" | "bottleneck" | "question" | "reason" | "dueOn">
type Sending = { item: Asked; evidence: string; place: string; address: string }

/** The question as it goes to the addressee: the same words in a mail and on paper. */
export function questionBody({ item, evidence, place, address }: Sending, way: "link" | "account"): string {
  const open =
    way === "link"
      ? `Antwoorden kan met uw persoonlijke link:\n${address}\n\nWie deze link heeft, kan antwoorden namens ${item.addressee}. Geef hem alleen door aan wie daarover gaat.`
      : `Meld u aan en lees de vraag:\n${address}`
  return [
    `Geachte ${item.contactName},`,
    `Wij hebben een vraag aan ${item.addressee}, en horen graag uiterlijk ${sayDay(item.dueOn)} uw antwoord:\n${item.question}`,
    `Werkers in ${place} zien namelijk een knelpunt dat groter is dan één persoon. ${sentence(item.bottleneck)}`,
    evidence,
    `Waarom nu: ${item.reason}`,
    open,
    "Kort mag: ja, deels of nee, waarom, en wat u doet. Wij schrijven geen oplossing voor. Iedereen die meedeed leest uw antwoord. Staat de vraag op de openbare agenda, dan staat het daar ook, zonder uw naam.",
    `Met vriendelijke groet,\nde werkgroep signalen van ${place}`,
  ]
    .filter(Boolean)
    .join("\n\n")
}

export const questionSubject = (item: Pick<Item, "dueOn">, place: string): string =>
  `Een vraag van de werkgroep signalen van ${place}, antwoord graag uiterlijk ${sayDay(item.dueOn)}`

const reminderWords: Record<ReminderMoment, { subject: string; opening(dueOn: string): string }> = {
  before: {
    subject: "Herinnering: over een week is de termijn voorbij",
    opening: (dueOn) =>
      `Wij vroegen u om een antwoord, uiterlijk ${dueOn}. Dat is bijna. Misschien bent u er al mee bezig.`,
  },
  due: {
    subject: "Herinnering: vandaag is de laatste dag voor uw antwoord",
    opening: (dueOn) =>
      `Wij vroegen u om een antwoord, uiterlijk ${dueOn}. Die dag is gekomen. Een kort antwoord is ook goed.`,
  },
  after: {
    subject: "Wij kregen nog geen antwoord",
    opening: (dueOn) =>
      `Wij vroegen u om een antwoord, uiterlijk ${dueOn}. Wij kregen er nog geen. Bij de vraag staat nu: geen antwoord na de termijn. Antwoorden kan nog steeds.`,
  },
}

export const reminderMail = (
  recipient: string,
  { item, place, address }: Omit<Sending, "evidence">,
  moment: ReminderMoment,
): Mail => ({
  recipient,
  subject: reminderWords[moment].subject,
  body: `Geachte ${item.contactName},

${reminderWords[moment].opening(sayDay(item.dueOn))}

Onze vraag was:
${item.question}

Antwoorden kan hier:
${address}

Met vriendelijke groet,
de werkgroep signalen van ${place}
`,
})

/** To the owner of the question, who can ring or pass by. */
export const ownerReminder = (
  recipient: string,
  item: Asked,
  moment: ReminderMoment,
  address: string,
  reached: boolean,
): Mail => ({
  recipient,
  subject: `${moment === "before" ? "Bijna om" : moment === "due" ? "Vandaag om" : "Voorbij"}: de termijn van ${item.addressee}`,
  body: `${item.addressee} gaf nog geen antwoord op deze vraag:
${item.question}

De termijn: uiterlijk ${sayDay(item.dueOn)}.
${reached ? "Wij stuurden een herinnering." : "Wij hebben geen mailadres. Print de brief nog eens, of bel even."}
${moment === "after" ? "Tijd voor een volgende stap? Begin met een gesprek.\n" : ""}
${address}
`,
})

export const answeredMail = (recipient: string, item: Asked, kind: AnswerKind, address: string): Mail => ({
  recipient,
  subject: `${item.addressee} gaf antwoord`,
  body: `${item.addressee} gaf antwoord op deze vraag:
${item.question}

${answerTitles[kind]}.

Lees het antwoord:
${address}
`,
})
