import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { weighSignals } from "./actions.ts"
import { readerOf } from "./rules.ts"
import { signalsToWeigh } from "./waiting-store.ts"

export const weighingWaits: Waiting[] = [
  {
    href: "/postvak",
    may: weighSignals.may,
    count: ({ database, who }) => signalsToWeigh(database, readerOf(personOf(who))),
    words: (count) => (count === 1 ? "1 signaal om te wegen" : `${count} signalen om te wegen`),
  },
]
