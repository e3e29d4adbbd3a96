import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure, Notice, Tag, type Tone } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { criteria, type Judgement, judgementLabels } from "../bundles/criterion-model.ts"
import { decideBundle } from "./bundle-actions.ts"
import type { DecisionDesk } from "./bundle-desk.ts"
import { Earlier } from "./bundle-pages.tsx"
import { FindingCard } from "./card.tsx"
import { countryOf } from "./pages.tsx"
import { outcomeOf } from "./safe.ts"
import { heardText, outcomeWords } from "./speech.ts"

const decisionLabels = {
  structural: {
    label: "Ja, dit is structureel",
    hint: "De bundel kan op de agenda. Wie iets doorgaf, leest het besluit.",
  },
  notStructural: {
    label: "Nee, dit is niet structureel",
    hint: "De bundel blijft te lezen. Komen er nieuwe signalen, dan kan de werkgroep opnieuw besluiten.",
  },
}

/** All that the working group needs to decide: what people judged, what the numbers say, and the form. */
export const DecisionPage: View<DecisionDesk> = (desk, { form, who, settings }) => {
  const { bundle, finding, drawing, open } = desk
  const state = form(decideBundle)
  return {
    title: "Is dit structureel?",
    lead: bundle.bottleneck,
    main: (
      <>
        <p>
          <a href={`/bundels/${bundle.id}`}>Terug naar de bundel</a>
        </p>
        <ErrorSummary state={state} />
        <CriteriaTable desk={desk} />
        <section class="stack">
          <h2>Wat de cijfers zeggen</h2>
          <p>
            <strong>{outcomeWords[outcomeOf(finding)]}.</strong> {heardText(finding)}
          </p>
        </section>
        <Disclosure summary="De hele bewijskaart">
          <FindingCard
            finding={finding}
            drawing={drawing}
            country={countryOf(who, settings.COUNTRY)}
            dataHref={`/bundels/${bundle.id}/bevinding/gegevens.csv`}
          />
        </Disclosure>
        <section class="stack">
          <h2>Het besluit</h2>
          {open.length > 0 ? (
            <DecisionForm bundleId={bundle.id} open={open} state={state} />
          ) : (
            <Notice tone="info">
              <p>Over deze bundel kan de werkgroep nu niet besluiten. Een coördinator brengt hem eerst verder.</p>
            </Notice>
          )}
        </section>
        <Earlier earlier={desk.earlier} />
      </>
    ),
  }
}

const tones: Record<Judgement, Tone> = { met: "done", notMet: "attention", unsure: "info" }

function CriteriaTable({ desk }: { desk: DecisionDesk }) {
  const met = desk.criteria.filter(({ judgement }) => judgement === "met").length
  return (
    <section class="stack wide">
      <h2>De elf kenmerken</h2>
      <p>
        De bundel voldoet volgens jullie aan {met} van de 11.{" "}
        <a href={`/bundels/${desk.bundle.id}/criteria`}>Beoordeel de kenmerken</a>
      </p>
      <Table
        caption="De elf kenmerken en hoe zij zijn beoordeeld"
        captionHidden
        stacked
        columns={[
          { key: "title", label: "Kenmerk" },
          { key: "judgement", label: "Oordeel" },
          { key: "note", label: "Waaruit dat blijkt" },
        ]}
        rows={criteria.map(({ number, title }) => {
          const judged = desk.criteria.find(({ criterion }) => criterion === number)
          return {
            title: `${number}. ${title}`,
            judgement: judged ? (
              <Tag tone={tones[judged.judgement]}>{judgementLabels[judged.judgement]}</Tag>
            ) : (
              "nog niet beoordeeld"
            ),
            note: judged?.note || "–",
          }
        })}
      />
    </section>
  )
}

type DecisionFormProps = { bundleId: string; open: DecisionDesk["open"]; state: FormState }

function DecisionForm({ bundleId, open, state }: DecisionFormProps) {
  return (
    <Form action={`/bundels/${bundleId}/besluit`} label="Het besluit vastleggen">
      <p>
        Mensen beslissen, niet de cijfers. Een klein en ernstig patroon kan structureel zijn, een groot patroon niet.
        Schrijf op waarom. De cijfers van vandaag worden bij het besluit bewaard.
      </p>
      <Choice
        state={state}
        name="decision"
        legend="Is dit een structureel signaal?"
        options={open.map((decision) => ({ value: decision, ...decisionLabels[decision] }))}
      />
      <TextArea state={state} name="why" label="Waarom?" rows={4} maxLength={600} required />
      <TextArea
        state={state}
        name="dissent"
        label="Wie zag het anders, en waarom?"
        hint="Schrijf geen namen. Ook wat niet werd gevolgd, blijft te lezen."
        rows={3}
        maxLength={2000}
        optional
      />
      <SubmitRow label="Leg het besluit vast" icon="scale" />
    </Form>
  )
}
