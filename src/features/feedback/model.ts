import { z } from "zod"
import { Exchange } from "../dialogue/model.ts"

export const stepKinds = [
  "received",
  "weighed",
  "linked",
  "unlinked",
  "recognised",
  "state",
  "asked",
  "reminded",
  "overdue",
  "escalated",
  "answered",
  "followedUp",
  "judged",
  "withdrawn",
] as const
export type StepKind = (typeof stepKinds)[number]

export const verdictAnswers = ["yes", "partly", "no"] as const
export type VerdictAnswer = (typeof verdictAnswers)[number]
export const verdictLabels: Record<VerdictAnswer, { label: string; hint: string }> = {
  yes: { label: "Ja", hint: "Ik zie het niet meer gebeuren." },
  partly: { label: "Deels", hint: "Het is minder, of niet voor iedereen." },
  no: { label: "Nee", hint: "Ik zie het nog net zo." },
}

/** One thing that happened with a signal. `on` is a day ("2026-11-18") or, for what a reporter did, a week ("2026-W47"). */
export const Step = z.object({
  kind: z.enum(stepKinds),
  on: z.string(),
  words: z.string(),
  texts: z.array(z.string()),
  /** The public page that this step is also told on. */
  page: z.string().nullable(),
  isNew: z.boolean(),
})
export type Step = z.output<typeof Step>

/** 'Is het echt opgelost?', asked of a contributor after somebody called it resolved. */
export const Asked = z.object({
  agendaItemId: z.uuid(),
  bottleneck: z.string(),
  question: z.string(),
  addressee: z.string(),
  given: z.enum(verdictAnswers).nullable(),
  /** What all contributors answered, in a sentence without small numbers. */
  others: z.string(),
})
export type Asked = z.output<typeof Asked>

/** What happened with one signal, oldest first. */
export const Story = z.object({
  signalId: z.uuid(),
  account: z.string(),
  week: z.string(),
  mode: z.string(),
  withdrawn: z.boolean(),
  steps: z.array(Step),
  asked: z.array(Asked),
  /** What whoever weighs the signal asked about it, and the answers. */
  exchanges: z.array(Exchange),
})
export type Story = z.output<typeof Story>

/** One step as news: about one signal or, where a bundle holds several of one's signals, about all of those. */
export const News = Step.extend({ about: z.string(), signalIds: z.array(z.uuid()) })
export type News = z.output<typeof News>

export const Feedback = z.object({ unread: z.number().int(), news: z.array(News), asked: z.array(Asked) })
export type Feedback = z.output<typeof Feedback>

/** News that tells one story: of a bundle with signals of one's own, or of one signal in no bundle. */
export const Thread = z.object({
  bundleId: z.uuid().nullable(),
  title: z.string(),
  signals: z.array(z.object({ id: z.uuid(), account: z.string() })),
  fresh: z.number().int(),
  /** Newest first. */
  news: z.array(News),
})
export type Thread = z.output<typeof Thread>

/** The same feedback as somebody reads it on the page, a page of threads at a time. */
export const FeedbackVisit = z.object({
  fresh: z.number().int(),
  threads: z.array(Thread),
  page: z.number().int(),
  pages: z.number().int(),
  asked: z.array(Asked),
})
export type FeedbackVisit = z.output<typeof FeedbackVisit>

export const Remark = z.string().trim().max(1000, "Houd je toelichting bij 1000 tekens").default("")
export const Verdict = z.enum(verdictAnswers, "Kies ja, deels of nee")
export const AgendaItemId = z.uuid("Deze vraag staat niet op de agenda")

export const Receipt = z.string("Vul de 16 cijfers van je bon in")

export const Team = z.object({
  id: z.uuid(),
  name: z.string(),
  organisation: z.string(),
  email: z.string().nullable(),
  members: z.number().int(),
})
export type Team = z.output<typeof Team>

export const teamMailPromise =
  "Elke maandag lezen teams per mail wat er met hun signalen gebeurde. In de mail staat nooit wie iets doorgaf."
