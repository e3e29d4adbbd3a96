import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { type FormState, fieldValue } from "../../platform/html/form-state.ts"
import { Disclosure, Empty, Tag } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { giveConsent, type listConsentRequests } from "./consent-actions.ts"
import { ConsentFields } from "./consent-fields.tsx"

type Asked = z.output<typeof listConsentRequests.output>[number]

/** For who speaks for an organisation without coordinator: the bottlenecks in which it has a part, and no text. */
export const ConsentPage: View<Asked[]> = (questions, { form }) => {
  const state = form(giveConsent)
  const open = questions.filter(({ said }) => said === null)
  const done = questions.filter(({ said }) => said !== null)
  return {
    title: "Mag dit openbaar worden?",
    lead: "Heeft jullie groep geen signaalcoördinator? Dan beslis jij hier. Openbaar worden alleen het knelpunt en aantallen.",
    main: (
      <>
        {open.length === 0 && (
          <Empty title={done.length === 0 ? "Nog geen vragen" : "Alles is beslist"}>
            <p>Staat er een knelpunt waaraan jullie bijdroegen, dan vragen wij het hier.</p>
          </Empty>
        )}
        {open.map((asked) => (
          <section class="frame stack">
            <h2>{asked.bottleneck}</h2>
            {asked.explanation && <p>{asked.explanation}</p>}
            <Decision asked={asked} state={state} />
          </section>
        ))}
        {done.length > 0 && <h2>Beslist</h2>}
        {done.map((asked) => (
          <section class="stack stack--tight">
            <h3>{asked.bottleneck}</h3>
            <div class="cluster">
              <Tag tone="done">{asked.said === "yes" ? "Jullie gingen akkoord" : "Jullie maakten bezwaar"}</Tag>
            </div>
            <Disclosure summary="Anders beslissen" open={isFor(state, asked) && state.errors.length > 0}>
              <Decision asked={asked} state={state} />
            </Disclosure>
          </section>
        ))}
      </>
    ),
  }
}

const isFor = (state: FormState, asked: Asked) => fieldValue(state, "bundle") === asked.id

function Decision({ asked, state }: { asked: Asked; state: FormState }) {
  const kept = { agreed: asked.said ?? "", why: asked.why }
  const own: FormState = { ...(isFor(state, asked) ? state : { values: kept, errors: [] }), id: `vraag-${asked.id}` }
  return (
    <>
      <ErrorSummary state={own} labels={{ agreed: "Besluit", why: "Reden" }} />
      <Form action={`/toestemming/${asked.id}`} label={asked.bottleneck}>
        <input type="hidden" name="bundle" value={asked.id} />
        <ConsentFields state={own} />
        <SubmitRow label="Leg vast" />
      </Form>
    </>
  )
}
