import assert from "node:assert/strict"
import { test } from "node:test"
import { fallsText } from "../../src/features/findings/headline-rules.ts"
import type { Finding } from "../../src/features/findings/model.ts"

const judged = (kind: "clearlyMore" | "couldBeChance"): Finding["judgement"] => ({
  kind: "judged",
  by: "share",
  verdict: kind === "clearlyMore" ? { kind, chance: 0.001 } : { kind, chance: 0.3, undecided: false },
})
const call = (standing: "stands" | "falls"): Finding["objections"][number] => ({
  ...{ kind: "campaign", weeks: 3, signals: 4, of: 11, standing, outcome: "couldBeChance" },
})
const leans: Finding["objections"] = [{ kind: "leansOn", source: "organisation", outcome: "couldBeChance" }]

test("what the first sentence does not survive is said directly under it", () => {
  assert.equal(
    fallsText({ judgement: judged("clearlyMore"), objections: [call("falls"), ...leans] }),
    "Maar dit houdt geen stand zonder de weken van de oproep en ook niet zonder de organisatie die het meest doorgaf.",
  )
  assert.equal(
    fallsText({ judgement: judged("clearlyMore"), objections: leans }),
    "Maar dit houdt geen stand zonder de organisatie die het meest doorgaf.",
  )
})

test("where it stands, or nothing is claimed, nothing is added", () => {
  assert.equal(fallsText({ judgement: judged("clearlyMore"), objections: [call("stands")] }), undefined)
  assert.equal(fallsText({ judgement: judged("couldBeChance"), objections: [call("falls"), ...leans] }), undefined)
})
