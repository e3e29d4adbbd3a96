import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { applicants, deciders, keepers } from "./people-rules.ts"
import { mayDecide } from "./rules.ts"
import { namedDeciders } from "./setting-store.ts"
import { applicationsOf, running, undecided } from "./store.ts"

export const fundWaits: Waiting[] = [
  {
    href: "/noodfonds/beslissen",
    may: deciders,
    async count({ database, who }) {
      const named = await namedDeciders(database)
      const { id } = personOf(who)
      if (!named.some((one) => one.id === id)) return 0
      return (await undecided(database)).filter((row) => mayDecide(id, named, row, row.steps).kind === "may").length
    },
    words: (count) =>
      count === 1
        ? "1 aanvraag bij het noodfonds wacht op jouw besluit"
        : `${count} aanvragen bij het noodfonds wachten op jouw besluit`,
  },
  {
    href: "/hulp/noodfonds",
    may: applicants,
    count: async ({ database, who }) =>
      (await applicationsOf(database, personOf(who).id)).filter(({ state }) => state === "paid").length,
    words: (count) =>
      count === 1
        ? "1 bedrag van het noodfonds is bij jullie: gaf je het al?"
        : `${count} bedragen van het noodfonds zijn bij jullie: gaf je ze al?`,
  },
  {
    href: "/beheer/noodfonds",
    may: keepers,
    count: async ({ database }) => (await running(database)).filter(({ state }) => state === "reserved").length,
    words: (count) =>
      count === 1 ? "1 bedrag van het noodfonds is te betalen" : `${count} bedragen van het noodfonds zijn te betalen`,
  },
]
