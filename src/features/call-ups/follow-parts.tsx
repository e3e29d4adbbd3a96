import { Button } from "../../platform/html/button.tsx"
import { Disclosure, Tag } from "../../platform/html/notice.tsx"
import { Paging } from "../../platform/html/paging.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { deliveriesShown } from "./delivery-store.ts"
import type { FollowedCallUp, KnownPledge } from "./view-model.ts"
import { sayGoods } from "./words.ts"

type PartProps = { callUp: FollowedCallUp; about: About }

/** Who takes part and how they are reached: for this organisation alone. */
export const Pledges = ({ callUp, about }: PartProps) => (
  <section class="stack">
    <h2>Wie doet mee</h2>
    {callUp.pledges.length === 0 ? (
      <p>Nog niemand. Hang de poster op of stuur het bericht door.</p>
    ) : (
      <>
        <p>Alleen jullie zien dit. Dat je het las, staat in het logboek.</p>
        <Entries
          label="Wie doet mee"
          entries={callUp.pledges.map((pledge) => ({
            title: pledge.contact?.name ?? (pledge.withdrawn ? "Afgezegd" : "Naam is verwijderd"),
            tags: <Standing pledge={pledge} />,
            about: (
              <>
                {sayGoods(callUp, pledge.units, about.country)} uiterlijk {sayDay(pledge.byDay)}, {pledge.brought}{" "}
                gebracht
                <Reached pledge={pledge} />
              </>
            ),
            actions: !pledge.withdrawn && pledge.brought < pledge.units && callUp.state !== "ended" && (
              <Off callUp={callUp} pledge={pledge} />
            ),
          }))}
        />
      </>
    )}
  </section>
)

function Standing({ pledge }: { pledge: KnownPledge }) {
  if (pledge.withdrawn) return <Tag>Afgezegd</Tag>
  if (pledge.brought >= pledge.units) return <Tag tone="done">Alles gebracht</Tag>
  return pledge.late ? <Tag tone="attention">Dag voorbij</Tag> : <Tag tone="info">Beloofd</Tag>
}

const Reached = ({ pledge: { contact } }: { pledge: KnownPledge }) => (
  <>
    {contact?.phone && <> · {contact.phone}</>}
    {contact?.email && (
      <>
        {" "}
        · <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </>
    )}
  </>
)

/** It cannot be turned back, so it takes two taps. */
const Off = ({ callUp, pledge }: { callUp: FollowedCallUp; pledge: KnownPledge }) => (
  <Disclosure summary={`${pledge.contact?.name ?? "Deze persoon"} zegt af`}>
    <p>De naam, het telefoonnummer en het mailadres verdwijnen dan meteen. Terugdraaien kan niet.</p>
    <form action={`/hulp/buurtacties/${callUp.id}/afgezegd`} method="post">
      <input type="hidden" name="pledge" value={pledge.id} />
      <Button look="danger">Opschrijven: zegt af</Button>
    </form>
  </Disclosure>
)

const place = "wat-er-kwam"
/** The list with the page that somebody looked at. */
export const deliveriesAt = (callUpId: string, page: number): string =>
  page > 0 ? `/hulp/buurtacties/${callUpId}?blad=${page}#${place}` : `/hulp/buurtacties/${callUpId}`

/** What came in; what was mistyped is taken back. */
export function Brought({ callUp, about }: PartProps) {
  const { id: callUpId, delivered, page, pages } = callUp
  if (delivered === 0) return null
  return (
    <section id={place}>
      <Disclosure summary={`Wat er gebracht werd (${delivered})`} open={page !== null}>
        <Entries
          label="Wat er gebracht werd"
          entries={callUp.deliveries.map(({ id, units, on, takenBack, name }) => ({
            title: sayGoods(callUp, units, about.country),
            tags: takenBack ? <Tag>Teruggenomen</Tag> : undefined,
            about: [sayDay(on), name].filter(Boolean).join(" · "),
            actions: !takenBack && (
              <form action={`/hulp/buurtacties/${callUpId}/vergist`} method="post">
                {page !== null && <input type="hidden" name="blad" value={String(page)} />}
                <input type="hidden" name="delivery" value={id} />
                <Button look="quiet" label={`Dit klopt niet: ${sayGoods(callUp, units, about.country)}`}>
                  Dit klopt niet
                </Button>
              </form>
            ),
          }))}
        />
        <Paging page={page ?? 1} pages={pages} size={deliveriesShown} href={(to) => deliveriesAt(callUpId, to)} />
      </Disclosure>
    </section>
  )
}
