import type { View } from "../../platform/http/page-route.ts"
import { cancelVisitAsHelper, changeVisitAsHelper } from "./helper-actions.ts"
import type { HelperVisit } from "./helper-visit-actions.ts"
import { isComing, VisitTag } from "./parts.tsx"
import { sayWindow } from "./rules.ts"
import { VisitForms } from "./visit-forms.tsx"

/** One moment, for the helper over the link. */
export const HelperVisitPage: View<HelperVisit> = (visit, about) => ({
  title: "Jouw afspraak",
  lead: sayWindow(visit),
  quiet: true,
  calm: true,
  unkept: true,
  main: (
    <>
      <p>
        {visit.what}: {visit.amount} <VisitTag visit={visit} />
      </p>
      {isComing(visit) && (
        <VisitForms
          visit={visit}
          about={about}
          to={`/hulp/kun-jij/${visit.token}/afspraak/${visit.id}`}
          change={changeVisitAsHelper}
          cancel={cancelVisitAsHelper}
        />
      )}
      <p>
        <a href={`/hulp/kun-jij/${visit.token}/afspraken`}>Al je afspraken</a>
      </p>
    </>
  ),
})
