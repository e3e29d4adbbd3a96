import { Checks, ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { Figures } from "../../platform/html/steps.tsx"
import type { BundleDesk } from "./bundle-question.ts"
import { joiningInWords } from "./joining-rules.ts"
import { counted } from "./rules.ts"

/** What the asked organisations answered, as numbers; and asking more of them. */
export function RecognitionSection({ desk, state }: { desk: BundleDesk; state: FormState }) {
  const { bundle, recognition, joining, askable } = desk
  const open = askable.filter(({ asked }) => !asked)
  return (
    <section class="stack" id="herkenning">
      <h2>Herken je dit?</h2>
      {joining.signals > 0 && <p>{joiningInWords(joining)}</p>}
      <p>{answersInWords(recognition)}</p>
      {recognition.asked > 0 && (
        <Figures
          figures={[
            { label: "ja", value: recognition.yes },
            { label: "nee", value: recognition.no },
            { label: "weet ik niet", value: recognition.unsure },
            { label: "nog geen antwoord", value: Math.max(0, recognition.asked - answered(recognition)) },
          ]}
        />
      )}
      {recognition.remarks.length > 0 && (
        <ul>
          {recognition.remarks.map((remark) => (
            <li>{remark}</li>
          ))}
        </ul>
      )}
      {bundle.reach === "shared" && open.length > 0 && (
        <Disclosure summary="Vraag het andere organisaties" open={state.errors.length > 0}>
          <p>Zij lezen alleen het knelpunt, geen signalen. Een 'ja' telt als bewijs, niet als nieuw signaal.</p>
          <ErrorSummary state={state} />
          <Form action={`/bundels/${bundle.id}/herkenning`}>
            <Checks
              state={state}
              name="organisations"
              legend="Wie wil je vragen?"
              options={open.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SubmitRow label="Vraag het" icon="send" />
          </Form>
        </Disclosure>
      )}
    </section>
  )
}

const answered = ({ yes, no, unsure }: BundleDesk["recognition"]) => yes + no + unsure

function answersInWords(recognition: BundleDesk["recognition"]): string {
  if (recognition.asked === 0) return "Je hebt dit nog aan geen andere organisatie gevraagd."
  const people =
    recognition.people > 0 ? ` Samen noemen zij ten minste ${counted(recognition.people, "mens", "mensen")}.` : ""
  return `Gevraagd aan ${counted(recognition.asked, "organisatie", "organisaties")}: ${recognition.yes} ${recognition.yes === 1 ? "herkent" : "herkennen"} het.${people}`
}
