import type { z } from "zod"
import { Empty, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { myMatches } from "./match-actions.ts"
import { stateLabels } from "./state-model.ts"

/** What is being arranged for whom one asked. */
export const MatchesPage: View<z.output<typeof myMatches.output>> = (matches) => ({
  title: "Hulp die geregeld wordt",
  lead: "Voor wie jij hulp vroeg: vraag de bewoner of het mag, en zeg hoe het afloopt.",
  unkept: true,
  main:
    matches.length === 0 ? (
      <Empty title="Er wordt nu niets geregeld">
        <p>
          Vindt een vrijwilligerscoördinator iemand voor een vraag van jou, dan staat dat hier en krijg je een mail.
        </p>
        <p>
          <a href="/hulp">Alle hulp die jij vroeg</a>
        </p>
      </Empty>
    ) : (
      <Entries
        label="Hulp die geregeld wordt"
        entries={matches.map(({ id, alias, item, amount, state }) => ({
          href: `/hulp/koppeling/${id}`,
          title: alias,
          tags: <Tag tone={state === "approved" ? "attention" : "info"}>{stateLabels[state]}</Tag>,
          about: (
            <p>
              {item}: {amount}
            </p>
          ),
        }))}
      />
    ),
})
