import type { View } from "../../platform/http/page-route.ts"
import { cancelVisit, changeVisit, type OneVisit } from "./actions.ts"
import { Course } from "./course.tsx"
import { isComing, VisitTag } from "./parts.tsx"
import { sayWindow } from "./rules.ts"
import { VisitForms } from "./visit-forms.tsx"

/** One moment: what happened to it, and how to change or cancel it. */
export const VisitPage: View<OneVisit> = (visit, about) => ({
  title: `Afspraak voor ‘${visit.alias}’`,
  lead: sayWindow(visit),
  unkept: true,
  main: (
    <>
      <p>
        {visit.what}: {visit.amount} <VisitTag visit={visit} />
      </p>
      {visit.open && isComing(visit) && (
        <VisitForms
          visit={visit}
          about={about}
          to={`/hulp/afspraak/${visit.id}`}
          change={changeVisit}
          cancel={cancelVisit}
        />
      )}
      <Course steps={visit.steps} />
      <p>
        <a href={`/hulp/koppeling/${visit.matchId}/afspraken`}>Alle afspraken voor ‘{visit.alias}’</a>
      </p>
    </>
  ),
})
