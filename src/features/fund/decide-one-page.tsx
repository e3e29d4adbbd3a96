import { Notice } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { OneToDecide } from "./decide-model.ts"
import { DecisionForm } from "./decision-form.tsx"
import { Asked, Course, StateTag } from "./parts.tsx"
import { mayNotWords } from "./words.ts"

export const DecideOnePage: View<OneToDecide> = (one, about) => ({
  title: `Noodfonds: ${one.alias}`,
  lead: `Aangevraagd door ${one.organisation}.`,
  unkept: true,
  main: (
    <>
      <p>
        <StateTag state={one.state} />
      </p>
      <Asked application={one} />
      <Course application={one} />
      {one.may === "may" ? (
        <DecisionForm one={one} about={about} />
      ) : (
        <Notice tone="info" title={mayNotWords[one.may]} />
      )}
      <p>
        <a href="/noodfonds/beslissen">Alles wat wacht</a>
      </p>
    </>
  ),
})
