import { Button } from "../../platform/html/button.tsx"
import { Empty } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Nearby } from "./nearby-model.ts"
import { joined } from "./parts.tsx"
import { listed } from "./why-speech.ts"

/** What a helper whom somebody met may say yes to first, over the own link. */
export const NearbyPage: View<Nearby> = (nearby) => ({
  title: "Wat er bij jou in de buurt gevraagd wordt",
  quiet: true,
  unkept: true,
  main: (
    <>
      {nearby.waits > 0 && (
        <p role="status">
          {nearby.waits === 1 ? "Je zei één keer dat je kunt." : `Je zei ${nearby.waits} keer dat je kunt.`} Je hoort
          het als iemand jou kiest, of als er een ander is.
        </p>
      )}
      {nearby.asks.length === 0 ? <Nothing met={nearby.met} /> : <Asks nearby={nearby} />}
      <p>
        <a href={`/mijn-aanbod/${nearby.code}`}>Terug naar je aanbod</a>
      </p>
    </>
  ),
})

const Nothing = ({ met }: { met: boolean }) => (
  <Empty title="Hier staat nu niets">
    {met ? (
      <p>Wordt er iets gevraagd dat bij jouw aanbod past, dan staat het hier. Je hoeft niets te doen.</p>
    ) : (
      <p>
        Je kunt hier pas iets zien als wij elkaar ontmoet hebben. Een vrijwilligerscoördinator belt of mailt je als je
        aanbod past.
      </p>
    )}
  </Empty>
)

const Asks = ({ nearby: { asks, code } }: { nearby: Nearby }) => (
  <>
    <p>
      Kun je helpen? Zeg het dan. Wie dit vroeg, kiest samen met de bewoner. Pas daarna krijgen jullie elkaars naam. Zeg
      je niets, dan is dat ook goed.
    </p>
    <Entries
      label="Wat er gevraagd wordt"
      entries={asks.map(({ need, item, amount, area, when, languages }) => ({
        title: `${item}: ${amount}`,
        about: <p>{joined([area, when !== "altijd" && when, `taal: ${listed(languages, "of")}`])}</p>,
        actions: (
          <form action={`/mijn-aanbod/${code}/vragen`} method="post">
            <input type="hidden" name="need" value={need} />
            <Button look="secondary" label={`Ik kan helpen met ${item}: ${amount}`}>
              Ik kan helpen
            </Button>
          </form>
        ),
      }))}
    />
  </>
)
