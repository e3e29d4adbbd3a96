import { Tag, type Tone } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import { type CriterionJudgement, criteria, type Judgement, judgementLabels } from "../bundles/criterion-model.ts"
import type { DecisionDesk } from "./bundle-desk.ts"

const tones: Record<Judgement, Tone> = { met: "done", notMet: "attention", unsure: "info" }

/** What people judged so far of the eleven criteria. */
export function CriteriaTable({ desk }: { desk: DecisionDesk }) {
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
        compact
        columns={[
          { key: "title", label: "Kenmerk" },
          { key: "judgement", label: "Oordeel" },
        ]}
        rows={criteria.map(({ number, title }) => {
          const judged = desk.criteria.find(({ criterion }) => criterion === number)
          return {
            title: `${number}. ${title}`,
            judgement: judged ? <Judged judged={judged} /> : "nog niet beoordeeld",
          }
        })}
      />
    </section>
  )
}

function Judged({ judged: { judgement, note } }: { judged: CriterionJudgement }) {
  return (
    <span>
      <Tag tone={tones[judgement]}>{judgementLabels[judgement]}</Tag> {note}
    </span>
  )
}
