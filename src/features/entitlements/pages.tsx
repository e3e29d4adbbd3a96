import { dayOf } from "../../methods/calendar/week.ts"
import type { View } from "../../platform/http/page-route.ts"
import type { Entitlement } from "./model.ts"
import { NewRight } from "./new-right.tsx"
import { CountryRights, EndedRights } from "./right-entries.tsx"
import { holdsOn } from "./rules.ts"

const countries = { nl: "Nederland", be: "Vlaanderen en Brussel" } as const

/** The list of rights, that of one's own country first. */
export const EntitlementsPage: View<Entitlement[]> = (all, about) => {
  const order = about.country === "be" ? (["be", "nl"] as const) : (["nl", "be"] as const)
  const on = dayOf(about.now)
  return {
    title: "Rechten",
    lead: "Een recht gaat vóór een gunst. Wie hulp vraagt voor iemand, ziet uit deze lijst wat misschien kan. Regels veranderen: kijk elk recht elk jaar na bij de bron.",
    main: (
      <>
        {order.map((country) => (
          <CountryRights
            name={countries[country]}
            today={on}
            rights={all.filter((one) => one.country === country && holdsOn(one, on))}
          />
        ))}
        <EndedRights rights={all.filter((one) => !holdsOn(one, on))} />
        <NewRight about={about} />
      </>
    ),
  }
}
