import { Checks, Choice, ErrorSummary, Form, SubmitRow, TextArea, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure, Tag } from "../../platform/html/notice.tsx"
import { Entries, Steps } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { addHelpItem, changeHelpItem } from "./actions.ts"
import type { HelpItemHistory } from "./change-model.ts"
import { type HelpItem, itemKinds, kindLabels } from "./model.ts"
import { labelFor } from "./rules.ts"

const root = "/beheer/hulpsoorten"
const labels = { labelNl: "Naam", unitOne: "Eén", unitMany: "Meer", kind: "Soort", code: "Code", why: "Waarom" }

const entries = (items: readonly HelpItem[], about: About) =>
  items.map((item) => ({
    href: `${root}/${item.code}`,
    title: labelFor(item, about.country),
    about: `Geteld in ${item.unitMany}`,
  }))

/** What people can choose from when they ask or offer, by kind; what is no longer chosen folded away below it. */
export const HelpItemsPage: View<HelpItem[]> = (items, about) => {
  const retired = items.filter((item) => item.retired)
  return {
    title: "Soorten hulp",
    lead: "Waaruit mensen kiezen als zij hulp vragen of aanbieden. Wat je verandert, blijft in de geschiedenis staan.",
    main: (
      <>
        <NewItem about={about} />
        {itemKinds.map((kind) => (
          <section class="stack">
            <h2>{kindLabels[kind]}</h2>
            <Entries
              label={kindLabels[kind]}
              entries={entries(
                items.filter((item) => item.kind === kind && !item.retired),
                about,
              )}
            />
          </section>
        ))}
        {retired.length > 0 && (
          <Disclosure summary="Wordt niet meer gekozen">
            <p>Wat er al was gevraagd of aangeboden, houdt deze naam. Op de formulieren staat het niet meer.</p>
            <Entries label="Wat niet meer gekozen wordt" entries={entries(retired, about)} />
          </Disclosure>
        )}
      </>
    ),
  }
}

const Words = ({ state }: { state: FormState }) => (
  <>
    <TextField state={state} name="labelNl" label="Naam" required />
    <TextField state={state} name="labelBe" label="Naam in Vlaanderen" optional hint="Alleen als die anders is." />
    <TextField state={state} name="unitOne" label="Hoe heet er één van?" hint="Zoals uur, rit of pak." required />
    <TextField state={state} name="unitMany" label="En meer?" hint="Zoals uur, ritten of pakken." required />
  </>
)

const WhyField = ({ state }: { state: FormState }) => (
  <TextArea state={state} name="why" label="Waarom?" rows={2} maxLength={400} required />
)

function NewItem({ about }: { about: About }) {
  const state = about.form(addHelpItem)
  return (
    <Disclosure summary="Een soort hulp toevoegen" open={state.errors.length > 0}>
      <ErrorSummary state={state} labels={labels} />
      <Form action={root}>
        <Choice
          state={state}
          name="kind"
          legend="Wat is het?"
          inline
          options={itemKinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
        />
        <Words state={state} />
        <TextField
          state={state}
          name="code"
          label="Code"
          hint="Staat in bestanden. Kleine letters zonder spatie, zoals boodschappen. De code blijft altijd dezelfde."
          required
        />
        <WhyField state={state} />
        <SubmitRow label="Toevoegen" />
      </Form>
    </Disclosure>
  )
}

/** One kind of help: what it is called, in what it is counted, and everything it was called before. */
export const HelpItemPage: View<HelpItemHistory> = ({ item, versions }, about) => ({
  title: labelFor(item, about.country),
  main: (
    <>
      {item.retired && (
        <p>
          <Tag tone="attention">Wordt niet meer gekozen</Tag>
        </p>
      )}
      <p>
        {kindLabels[item.kind]}, geteld in {item.unitMany}. In bestanden heet dit <code>{item.code}</code>.{" "}
        <a href={`/beheer/verdelen/${item.code}`}>Hoe dit verdeeld wordt</a> · <a href={root}>Alle soorten hulp</a>
      </p>
      <Change item={item} about={about} />
      <h2>Geschiedenis</h2>
      {versions.length === 0 ? (
        <p>Zo kwam het met Nabij mee. Er is nog niets veranderd.</p>
      ) : (
        <Steps
          label="Versies"
          steps={versions.map((version) => ({
            state: `Versie ${version.version}: ${labelFor(version, about.country)}, in ${version.unitMany}${version.retired ? " (wordt niet meer gekozen)" : ""}`,
            who: version.changedBy ?? undefined,
            when: sayDayOf(version.changedAt),
            datetime: version.changedAt.toISOString().slice(0, 10),
            why: version.why,
          }))}
        />
      )}
    </>
  ),
})

function Change({ item, about }: { item: HelpItem; about: About }) {
  const state = about.form(changeHelpItem, {
    ...{ labelNl: item.labelNl, labelBe: item.labelBe === item.labelNl ? "" : item.labelBe },
    ...{ unitOne: item.unitOne, unitMany: item.unitMany, retired: item.retired ? "on" : "" },
  })
  return (
    <Disclosure summary="Dit veranderen" open={state.errors.length > 0}>
      <ErrorSummary state={state} labels={labels} />
      <Form action={`${root}/${item.code}`}>
        <input type="hidden" name="version" value={String(item.version)} />
        <Words state={state} />
        <Checks
          state={state}
          name="retired"
          legend="In gebruik"
          options={[
            {
              value: "on",
              label: "Dit niet meer laten kiezen",
              hint: "Wat er al staat, blijft. Je kunt het terugzetten.",
            },
          ]}
        />
        <WhyField state={state} />
        <SubmitRow label="Veranderen" />
      </Form>
    </Disclosure>
  )
}
