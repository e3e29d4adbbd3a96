import { Button } from "../../platform/html/button.tsx"
import { Form } from "../../platform/html/form.tsx"
import { Empty, Notice } from "../../platform/html/notice.tsx"
import { Paging } from "../../platform/html/paging.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import type { Proposal, Proposals } from "./proposal-model.ts"
import { signalsInWords } from "./proposal-rules.ts"
import { sourcesInWords } from "./sources-rules.ts"

const size = 10

/** Signals that may belong together, found by comparing all that are in no bundle yet. */
export const ProposalsPage: View<Proposals> = (list) => ({
  title: "Mogelijke bundels",
  lead: "Nabij vergelijkt elke nacht alle signalen die nog in geen bundel zitten. Of het echt om hetzelfde gaat, beslis jij.",
  main: (
    <>
      <p>
        <a href="/bundels">Terug naar de bundels</a>
      </p>
      <SearchState search={list.search} />
      {list.found === 0 ? (
        list.search.state !== "waiting" && <NothingHere searched={list.search.state === "done"} />
      ) : (
        <Entries label="Mogelijke bundels" entries={list.proposals.map(entryOf)} />
      )}
      <Paging page={list.page} pages={list.pages} size={size} href={(page) => `/bundels/mogelijk?page=${page}`} />
    </>
  ),
})

const entryOf = (proposal: Proposal) => ({
  href: `/bundels/mogelijk/${proposal.id}`,
  title: proposal.title,
  about: (
    <>
      <p>{signalsInWords(proposal.readable, proposal.hidden)}</p>
      <p>{sourcesInWords(proposal.sources)}</p>
      {proposal.shared && <p>Waarom? {sentenceCase(proposal.shared)}</p>}
    </>
  ),
})

function SearchState({ search }: { search: Proposals["search"] }) {
  if (search.state === "waiting")
    return (
      <Notice tone="info" title="Wij zijn aan het zoeken">
        <p>
          {search.signals > 0
            ? `${search.looked} van de ${search.signals} signalen zijn vergeleken.`
            : "Dat begint binnen een halve minuut."}{" "}
          Je hoeft niet te wachten: wat wij vinden, blijft hier staan.
        </p>
        <p>
          <a href="/bundels/mogelijk">Kijk of het klaar is</a>
        </p>
      </Notice>
    )
  return (
    <Form action="/bundels/mogelijk">
      <p>
        {search.state === "failed" &&
          "Het zoeken lukte niet. Er is niets verloren. Vannacht proberen wij het opnieuw. "}
        {search.foundOn && `Voor het laatst gezocht op ${sayDay(search.foundOn)}, in ${search.signals} signalen.`}
      </p>
      <div class="cluster">
        <Button look="secondary" icon="search">
          Zoek nu
        </Button>
      </div>
    </Form>
  )
}

const NothingHere = ({ searched }: { searched: boolean }) => (
  <Empty title={searched ? "Er is nu geen mogelijke bundel" : "Nog niet gezocht"}>
    <p>
      Lijken vier of meer signalen op elkaar en mag je er ten minste twee lezen, dan staan ze hier. Je kunt ook zelf{" "}
      <a href="/bundels/nieuw">een bundel beginnen</a>.
    </p>
  </Empty>
)
