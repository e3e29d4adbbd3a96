import { anyone, only } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { file, type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as agenda from "./agenda-actions.ts"
import * as answer from "./answer-actions.ts"
import { AnsweredFace, LetterQuestionPage, QuestionPage, QuestionsPage } from "./answer-pages.tsx"
import { AgendaFeed } from "./feed.ts"
import * as letter from "./letter-actions.ts"
import { LetterPage, StepPage } from "./letter-pages.tsx"
import { ManagePage } from "./manage-page.tsx"
import { AgendaPage, DeskPage, PublicItemPage } from "./public-pages.tsx"
import * as put from "./put-actions.ts"
import { PutPage } from "./put-page.tsx"
import * as sending from "./send-actions.ts"
import * as step from "./step-actions.ts"

export const agendaOperations = [agenda, put, sending, answer, letter, step].flatMap((part) => Object.values(part))

export const agendaMenu: MenuEntry[] = [
  { href: "/agenda", label: "Agenda", icon: "landmark", may: anyone },
  { href: "/vragen", label: "Vragen aan jullie", icon: "message-circle", may: only("addressee") },
]

const form = show("/bundels/:id/agenda", put.agendaForm, PutPage)
const manage = show("/agenda/beheer/:id", agenda.managedItem, ManagePage)
const draft = show("/agenda/beheer/:id/stap/:step", step.escalationDraft, StepPage)
const asked = show("/vragen/:id", answer.addressedQuestion, QuestionPage)
const byLetter = show("/antwoord/:token", letter.letterQuestion, LetterQuestionPage)

export const agendaRoutes: PageRoute[] = [
  show("/agenda", agenda.publicAgenda, AgendaPage),
  file("/agenda.atom", agenda.agendaFeed, AgendaFeed),
  show("/agenda/beheer", agenda.agendaDesk, DeskPage),
  manage,
  show("/agenda/:id", agenda.publicItem, PublicItemPage),
  form,
  send("/bundels/:id/agenda", put.putOnAgenda, form, ({ id, mailed }) =>
    mailed
      ? { to: `/agenda/beheer/${id}`, said: "De vraag staat op de agenda. De mail gaat nu weg." }
      : { to: `/agenda/beheer/${id}/brief`, said: "De vraag staat op de agenda. Print deze brief en verstuur hem." },
  ),
  show("/agenda/beheer/:id/brief", sending.questionOnPaper, LetterPage),
  send("/agenda/beheer/:id/opnieuw", sending.sendAgain, manage, ({ id, mailed }) =>
    mailed
      ? { to: `/agenda/beheer/${id}`, said: "De vraag gaat nog eens weg, per mail." }
      : { to: `/agenda/beheer/${id}/brief`, said: "Er is geen mailadres. Print deze brief en verstuur hem." },
  ),
  draft,
  send("/agenda/beheer/:id/stap/:step", step.escalate, draft, ({ id, item }) => ({
    to: `/agenda/beheer/${item}/brieven/${id}`,
    said: "De stap staat bij de vraag. Print de brief, of neem hem over in een mail.",
  })),
  show("/agenda/beheer/:id/brieven/:escalation", step.escalationLetter, LetterPage),
  send("/agenda/beheer/:id/vervolg", step.followUp, manage, ({ item }) => ({
    to: `/agenda/beheer/${item}`,
    said: "Het staat erbij. Wie een signaal doorgaf, hoort ervan.",
  })),
  show("/vragen", answer.addressedQuestions, QuestionsPage),
  asked,
  send("/vragen/:id/antwoord", answer.answerQuestion, asked, (_done, c) => ({
    to: `/vragen/${c.req.param("id")}`,
    said: "Dank je, het antwoord is aangekomen. Iedereen die meedeed, hoort ervan.",
  })),
  byLetter,
  send("/antwoord/:token", letter.answerByLetter, byLetter, (_done, c) => ({
    once: AnsweredFace(c.req.param("token") ?? ""),
  })),
]
