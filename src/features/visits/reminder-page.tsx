import type { z } from "zod"
import { Button } from "../../platform/html/button.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { myReminders } from "./reminder-actions.ts"

/** Whether one is reminded, with the button for the other way. `to`: where it goes. */
export const ReminderPart = ({ reminds, to }: { reminds: boolean; to: string }) => (
  <>
    <p>
      {reminds
        ? "De dag voor een afspraak krijg je één herinnering. Daarin staat alleen wanneer."
        : "Je krijgt geen herinnering. Verandert een afspraak of gaat die niet door, dan hoor je dat wel."}
    </p>
    <form action={to} method="post">
      <Button look="secondary" name="reminds" value={reminds ? "no" : "yes"}>
        {reminds ? "Herinner mij niet meer" : "Herinner mij de dag ervoor"}
      </Button>
    </form>
  </>
)

export const ReminderPage: View<z.output<typeof myReminders.output>> = ({ reminds }) => ({
  title: "Een herinnering, de dag ervoor",
  lead: "Aan afspraken voor hulp die jij voor iemand vroeg.",
  main: (
    <>
      <ReminderPart reminds={reminds} to="/hulp/afspraken/herinnering" />
      <p>
        <a href="/hulp/afspraken">Terug naar de afspraken</a>
      </p>
    </>
  ),
})
