import { ButtonLink } from "../../platform/html/button.tsx"
import { Tag } from "../../platform/html/notice.tsx"
import type { BundleDesk } from "./bundle-question.ts"
import { type Capacity, furtherSteps, nextStep, onAgenda, standing } from "./onward-rules.ts"
import { sourcesInWords } from "./sources-rules.ts"

/** What matters first: where it stands, what is due, what we know, and how far the work is. */
export function OverviewSection({ desk, by }: { desk: BundleDesk; by: Capacity }) {
  const { bundle, publishing, recognition } = desk
  const state = {
    ...bundle,
    asked: recognition.asked,
    judged: desk.judged,
    consentWaits: publishing.own.asked && publishing.own.said === null,
  }
  const due = nextStep(state, by)
  const further = furtherSteps(state, by)
  return (
    <section class="frame stack" aria-labelledby="nu">
      <h2 id="nu">Waar staan wij?</h2>
      <p>{standing[bundle.state]}</p>
      {due && (
        <p>
          <ButtonLink href={addressOf(bundle.id, due.href)}>{due.label}</ButtonLink>
        </p>
      )}
      {onAgenda(bundle.state) && (
        <p>
          <a href="/agenda/beheer">Volg de vraag op de agenda</a>
        </p>
      )}
      {further.length > 0 && (
        <ul class="nabij-links">
          {further.map(({ href, label }) => (
            <li>
              <a href={addressOf(bundle.id, href)}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      <h3>Wat wij weten</h3>
      <p>
        {sourcesInWords(desk.sources)}{" "}
        <a href={`/bundels/${bundle.id}/bevinding`}>Hoe zeker is dit? Bekijk de bewijskaart</a>
      </p>
      <Progress desk={desk} waits={state.consentWaits} />
    </section>
  )
}

const addressOf = (id: string, href: string) => (href.startsWith("#") ? href : `/bundels/${id}${href}`)

function Progress({ desk: { bundle, judged, publishing, recognition }, waits }: { desk: BundleDesk; waits: boolean }) {
  const decided = publishing.organisations - publishing.waiting
  const answered = recognition.yes + recognition.no + recognition.unsure
  return (
    <dl class="nabij-progress">
      <div>
        <dt>
          <a href={`/bundels/${bundle.id}/criteria`}>De elf kenmerken</a>
        </dt>
        <dd>{judged} van 11 beoordeeld</dd>
      </div>
      <div>
        <dt>
          <a href="#herkenning">Herken je dit?</a>
        </dt>
        <dd>
          {recognition.asked === 0
            ? "nog niet gevraagd"
            : `${answered} van ${recognition.asked} antwoorden, ${recognition.yes} keer ja`}
        </dd>
      </div>
      <div>
        <dt>
          <a href="#openbaar">Toestemming</a>
        </dt>
        <dd>
          {publishing.organisations === 0
            ? "nog niemand om te vragen"
            : `${decided} van ${publishing.organisations} besluiten`}{" "}
          {waits && <Tag tone="attention">Wacht op jullie</Tag>}
        </dd>
      </div>
    </dl>
  )
}
