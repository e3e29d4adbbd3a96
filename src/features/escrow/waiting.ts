import type { Waiting } from "../../platform/http/waiting.ts"
import { escrowKeys } from "./key-actions.ts"
import { escrowOpenings } from "./opening-actions.ts"
import { holders } from "./rules.ts"

/** What waits for a member of the working group: something that may be opened, a part to give, a code to check. */
export const escrowWaits: Waiting[] = [
  {
    href: "/werkgroep/verzegeld",
    may: holders,
    count: async (asking) => {
      const { me, openable, openings } = await escrowOpenings.run(asking, {})
      return openable.length + openings.filter(({ openerId, gaveMyself }) => openerId === me || !gaveMyself).length
    },
    words: (count) =>
      count === 1 ? "1 groep verzegelde signalen mag open" : `${count} groepen verzegelde signalen mogen open`,
  },
  {
    href: "/werkgroep/verzegeld/sleutel",
    may: holders,
    count: async (asking) => {
      const { me, sharings } = await escrowKeys.run(asking, {})
      return sharings.filter(({ members }) => members.some((one) => one.personId === me && !one.confirmed)).length
    },
    words: () => "Je deel van de sleutel wacht op controle",
  },
]
