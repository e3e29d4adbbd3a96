import type { Waiting } from "../../platform/http/waiting.ts"
import { answerers } from "./model.ts"
import { countWaiting } from "./pattern-store.ts"
import { reading } from "./showing.ts"

export const watchWaits: Waiting[] = [
  {
    href: "/patronen",
    may: answerers,
    count: (asking) => countWaiting(asking.database, reading(asking).reader),
    words: (count) =>
      count === 1 ? "1 mogelijk patroon om te bekijken" : `${count} mogelijke patronen om te bekijken`,
  },
]
