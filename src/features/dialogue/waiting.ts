import { only } from "../../platform/http/may.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { authorOf } from "../signals/rules.ts"
import { readerOf, weighers } from "../weighing/rules.ts"
import { answersWaiting, questionsWaiting } from "./store.ts"

/** Answers to what one asked; the inbox itself says it too. */
export const answerWaits: Waiting[] = [
  {
    href: "/postvak/antwoorden",
    may: weighers,
    count: ({ database, who }) => answersWaiting(database, readerOf(personOf(who))),
    words: (count) => (count === 1 ? "1 antwoord op een vraag van jullie" : `${count} antwoorden op vragen van jullie`),
  },
]

/** Questions about one's own signals. */
export const questionWaits: Waiting[] = [
  {
    href: "/signalen",
    may: only("worker", "coordinator", "workingGroup", "volunteerCoordinator"),
    count: ({ database, who, house }) => questionsWaiting(database, authorOf(personOf(who), house.secret)),
    words: (count) => (count === 1 ? "1 vraag over je signaal" : `${count} vragen over je signalen`),
  },
]
