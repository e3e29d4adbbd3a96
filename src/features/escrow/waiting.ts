import type { Waiting } from "../../platform/http/waiting.ts"
import { escrowKeys } from "./key-actions.ts"
import type { Sharing } from "./key-model.ts"
import { escrowOpenings } from "./opening-actions.ts"
import { atHand, holders } from "./rules.ts"

/** What waits for a member of the working group: something that may be opened, a part to give, a code to check. */
export const escrowWaits: Waiting[] = [
  {
    href: "/werkgroep/verzegeld",
    may: holders,
    count: async (asking) => {
      const { me, openable, openings } = await escrowOpenings.run(asking, {})
      const mine = openings.filter(({ openerId, gaveMyself, threshold, given }) => {
        const enough = given >= threshold - 1
        return openerId === me ? enough : !gaveMyself && !enough
      })
      return openable.filter((one) => one.mine).length + mine.length
    },
    words: (count) =>
      count === 1 ? "1 groep verzegelde signalen mag open" : `${count} groepen verzegelde signalen mogen open`,
  },
  {
    href: "/werkgroep/verzegeld/sleutel",
    may: holders,
    count: async (asking) => {
      const { me, sharings } = await escrowKeys.run(asking, {})
      const waits = ({ members, dealers }: Sharing) =>
        dealers.every(({ dealt }) => dealt)
          ? members.some(({ personId, confirmed }) => personId === me && !confirmed)
          : dealers.some(({ personId, dealt }) => personId === me && !dealt)
      return atHand(sharings).filter(waits).length
    },
    words: () => "De sleutel van de werkgroep wacht op jouw code",
  },
]
