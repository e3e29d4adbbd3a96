import type { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { TextField } from "../../platform/html/form.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDay, sayDayOf } from "../../platform/words/day.ts"
import { changeEntitlement } from "./actions.ts"
import { EntitlementFields, entitlementLabels } from "./form.tsx"
import { LookPart } from "./look-part.tsx"
import { saySource } from "./look-rules.ts"
import type { Entitlement } from "./model.ts"
import type { oneEntitlement } from "./questions.ts"
import { holdsOn } from "./rules.ts"

/** One right: what is said of it, changing it, and what was said before. */
export const EntitlementPage: View<z.output<typeof oneEntitlement.output>> = (
  { entitlement, looks, versions },
  about,
) => ({
  title: entitlement.name,
  lead: entitlement.about,
  main: (
    <>
      {!holdsOn(entitlement, dayOf(about.now)) && (
        <Notice tone="attention" title="Dit geldt nu niet">
          <p>Het staat niet bij nieuwe hulpvragen.</p>
        </Notice>
      )}
      <p>
        <strong>Waar:</strong> {entitlement.place}
      </p>
      <p>{holds(entitlement)}</p>
      {entitlement.source && (
        <p>
          <strong>Bron:</strong> <a href={entitlement.source}>{saySource(entitlement.source)}</a>
        </p>
      )}
      <LookPart entitlement={entitlement} looks={looks} today={dayOf(about.now)} />
      <ChangeForm entitlement={entitlement} about={about} />
      <h2>Wat hier is veranderd</h2>
      {versions.length === 0 ? (
        <p class="soft">Nog niets. Dit is wat Nabij meebrengt.</p>
      ) : (
        <Steps
          label="Veranderingen"
          steps={versions.map(({ version, name, about: text, place, changedAt, changedBy, why }) => ({
            state: `Versie ${version}: ${name}. ${text} Waar: ${place}`,
            who: changedBy ?? "Nabij",
            when: sayDayOf(changedAt),
            datetime: changedAt.toISOString().slice(0, 10),
            why,
          }))}
        />
      )}
      <p>
        <a href="/beheer/rechten">Alle rechten</a>
      </p>
    </>
  ),
})

function holds({ worksFrom, worksUntil }: Entitlement): string {
  if (worksFrom && worksUntil) return `Geldt van ${sayDay(worksFrom)} tot en met ${sayDay(worksUntil)}.`
  if (worksUntil) return `Geldt tot en met ${sayDay(worksUntil)}.`
  return worksFrom ? `Geldt vanaf ${sayDay(worksFrom)}.` : "Geldt tot iemand hier een laatste dag invult."
}

function ChangeForm({ entitlement, about }: { entitlement: Entitlement; about: About }) {
  const { name, about: text, place, source, topics, people, worksFrom, worksUntil, version } = entitlement
  const start = { name, about: text, place, source, topics, people, version: String(version) }
  const state = about.form(changeEntitlement, { ...start, worksFrom: worksFrom ?? "", worksUntil: worksUntil ?? "" })
  return (
    <FoldedForm
      state={state}
      summary="Veranderen"
      labels={entitlementLabels}
      action={`/beheer/rechten/${entitlement.code}`}
      submit="Veranderen"
    >
      <input type="hidden" name="version" value={String(version)} />
      <EntitlementFields state={state} />
      <TextField state={state} name="why" label="Waarom verander je dit?" required maxLength={400} />
    </FoldedForm>
  )
}
