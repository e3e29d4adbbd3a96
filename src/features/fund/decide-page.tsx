import { Empty } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayEuros } from "./amount-rules.ts"
import type { DecideDesk } from "./decide-model.ts"
import { StateTag, saidWaiting } from "./parts.tsx"
import { mayNotWords } from "./words.ts"

/** What waits for a decision; what waits longest first. */
export const DecidePage: View<DecideDesk> = ({ named, free, waiting }) => ({
  title: "Beslissen over het noodfonds",
  unkept: true,
  main: named ? (
    <>
      <p>Er is nu {sayEuros(free)} vrij in het fonds. Twee mensen zeggen ja, elk met een reden. Eén keer nee is nee.</p>
      {waiting.length === 0 ? (
        <Empty title="Er wacht niets">
          <p>Komt er een aanvraag, dan krijg je een mail, en staat hij hier.</p>
        </Empty>
      ) : (
        <Entries
          label="Wat wacht op een besluit"
          entries={waiting.map((one) => ({
            href: `/noodfonds/beslissen/${one.id}`,
            title: `${one.alias}: ${sayEuros(one.cents)}`,
            tags: <StateTag state={one.state} />,
            about: (
              <div class="stack stack--tight">
                <p>{one.purpose}</p>
                <p>{[one.organisation, saidWaiting(one)].join(" · ")}</p>
                {one.may !== "may" && <p class="soft">{mayNotWords[one.may]}</p>}
              </div>
            ),
          }))}
        />
      )}
    </>
  ) : (
    <Empty title="Jij beslist hier niet over">
      <p>De beheerder wijst aan wie over het noodfonds beslist. Alleen zij lezen de aanvragen.</p>
    </Empty>
  ),
})
