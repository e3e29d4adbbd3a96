import { randomUUID } from "node:crypto"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { CriterionJudgement, Judgement, Tick } from "./criterion-model.ts"

type JudgementRow = {
  bundleId: string
  criterion: number
  judgement: Judgement
  ticks: Tick[]
  note: MaskedText
  judgedBy: string
  judgedAt: Date
}

export const addJudgement = (database: Database, judgement: JudgementRow) =>
  database
    .insertInto("criterionJudgement")
    .values({ id: randomUUID(), ...judgement })
    .execute()

/** Every judgement of a bundle's criteria, the oldest first; the newest of each criterion counts. */
export const judgementsOf = (database: Database, bundleId: string): Promise<CriterionJudgement[]> =>
  database
    .selectFrom("criterionJudgement")
    .leftJoin("person", "person.id", "criterionJudgement.judgedBy")
    .select(["criterion", "judgement", "ticks", "note", "judgedAt", "person.name as judgedBy"])
    .where("bundleId", "=", bundleId)
    .orderBy("judgedAt")
    .orderBy("entry")
    .execute()
