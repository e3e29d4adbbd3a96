import { only } from "../../platform/http/may.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { questionsToAnswer } from "./waiting-store.ts"

export const agendaWaits: Waiting[] = [
  {
    href: "/vragen",
    may: only("addressee"),
    count: ({ database, who }) => questionsToAnswer(database, personOf(who).organisation.id),
    words: (count) => (count === 1 ? "1 vraag wacht op jullie antwoord" : `${count} vragen wachten op jullie antwoord`),
  },
]
