import { Checks, Choice as Choose, ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Empty, Notice } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { chooseHelper } from "./choice-actions.ts"
import type { Choice } from "./choice-model.ts"
import { CoverNotice, CoverReasonField, coverTag } from "./cover-part.tsx"
import { NoteField } from "./note-field.tsx"
import { Facts, helperHint, joined, sayHelper, sayHowFar, sayNeed } from "./parts.tsx"

/** Whom somebody may ask herself, without who it is. */
export const ChoicePage: View<Choice> = (choice, about) => ({
  title: choice.may === "proposed" ? "Keur het voorstel goed" : "Kies zelf wie je vraagt",
  lead: `Voor ‘${choice.need.alias}’. ${sayNeed(choice.need)}`,
  unkept: true,
  main: (
    <>
      {!choice.own && choice.need.ask && <blockquote class="nabij-quote">{choice.need.ask}</blockquote>}
      <Facts need={choice.need} />
      {choice.offered.map(({ id, helper }) => (
        <Notice tone="attention" title={`Er is al iemand die kan: ${helper}`}>
          <p>
            <a href={`/hulp/koppeling/${id}`}>Bekijk het en vraag de bewoner</a>
          </p>
        </Notice>
      ))}
      {choice.helpers.length === 0 ? <Nobody choice={choice} /> : <Ask choice={choice} about={about} />}
      <p>
        <a href="/hulp/koppelingen">Alle hulp die geregeld wordt</a>
      </p>
    </>
  ),
})

const Nobody = ({ choice }: { choice: Choice }) => (
  <Empty title="Er is nu niemand die je kunt vragen">
    <p>
      {choice.may === "proposed"
        ? "Nabij heeft hiervoor nu geen voorstel."
        : "Wie past, is nodig voor iemand die eerst komt, of er past niemand."}{" "}
      De vraag blijft op de planning staan: een vrijwilligerscoördinator zoekt verder.
    </p>
  </Empty>
)

function Ask({ choice, about }: { choice: Choice; about: About }) {
  const { helpers, need, may, own } = choice
  const only = helpers.length === 1 ? (helpers[0]?.offerId ?? "") : ""
  const state = about.form(chooseHelper, { offer: only })
  const uncovered = helpers.filter(({ cover }) => cover.kind === "notCovered")
  return (
    <Form action={`/hulp/kiezen/${need.id}`}>
      <p>
        {may === "proposed"
          ? "Nabij keek naar alle vragen samen en naar wie nu past. Zo zijn het de minste meters."
          : "Dit zijn helpers die passen en die niemand anders nu nodig heeft. Wie het is, hoor je na een ja van allebei."}
      </p>
      <ErrorSummary state={state} labels={{ offer: "Wie?" }} />
      <Choose
        state={state}
        name="offer"
        legend="Wie?"
        ruled
        options={helpers.map((helper) => ({
          value: helper.offerId,
          label: `${sayHelper(helper)}, ${sayHowFar(helper, about.words.neighbourhood)}`,
          hint: joined([helper.proposed && may === "spare" && "voorstel", helperHint(helper), coverTag(helper.cover)]),
        }))}
      />
      {[...new Map(helpers.map(({ cover }) => [cover.says.join(), cover])).values()].map((cover) => (
        <CoverNotice cover={cover} />
      ))}
      {uncovered.length > 0 && <CoverReasonField state={state} optional={uncovered.length < helpers.length} />}
      {own && may === "spare" && (
        <Checks
          state={state}
          name="agreed"
          legend="De bewoner"
          options={[
            {
              value: "on",
              label: "De bewoner zei al ja",
              hint: "De helper wordt dan meteen gevraagd. Anders vraag je het eerst aan de bewoner.",
            },
          ]}
        />
      )}
      <NoteField state={state} />
      <SubmitRow label={may === "proposed" ? "Goedkeuren" : "Deze helper kiezen"} icon="check" />
    </Form>
  )
}
