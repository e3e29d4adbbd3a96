import type { z } from "zod"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { type PolicyList, usualPolicy } from "./policy-model.ts"
import { policyLabels, policySentences } from "./policy-words.ts"

/** Every kind of help with the order in which it is divided; what is unusual first. */
export const PoliciesPage: View<z.output<typeof PolicyList>> = (items) => ({
  title: "Hoe verdelen wij?",
  lead: "Per soort hulp: wie krijgt wat, als er niet genoeg is voor iedereen.",
  main: (
    <>
      <p>
        {policySentences[usualPolicy]} Dat geldt overal, behalve waar iemand iets anders koos. Van alle manieren om zo
        te verdelen, neemt Nabij die met de minste meters.
      </p>
      <Entries
        label="Soorten hulp"
        entries={[...items.filter(isOdd), ...items.filter((item) => !isOdd(item))].map(({ code, label, policy }) => ({
          ...{ href: `/beheer/verdelen/${code}`, title: label, about: policyLabels[policy] },
        }))}
      />
    </>
  ),
})

const isOdd = ({ policy }: { policy: string }) => policy !== usualPolicy
