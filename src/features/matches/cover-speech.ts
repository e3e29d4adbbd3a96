import type { CoverAnswer } from "../insurance/cover-model.ts"
import { saidRefusal } from "../insurance/words.ts"
import type { Cover } from "./cover-model.ts"

/** What the policies say, for whoever approves; `day` is the day with which was counted. */
export function sayCover(answer: CoverAnswer, day: string, look: string): Cover {
  switch (answer.kind) {
    case "covered":
      return { kind: "covered", look, says: [`Verzekerd op ${day} via ${answer.by.holder}.`, ...exceptions(answer)] }
    case "toReport": {
      const first = `Verzekerd via ${answer.by.holder}, als je het vooraf aangeeft. Zonder bevestiging is er niets verzekerd.`
      return { kind: "toReport", look, says: [first, ...exceptions(answer)] }
    }
    case "notCovered":
      return {
        ...{ kind: "notCovered", look },
        says: [
          `Wat hier is ingevuld, verzekert dit niet op ${day}.`,
          ...answer.refusals.map((refusal) => `${refusal.holder} ${saidRefusal(refusal)}`),
        ],
      }
    case "noPolicy":
    case "unclear":
      return {
        ...{ kind: "noPolicy", look },
        says: ["Er is nog geen verzekering ingevuld. Ga ervan uit dat niemand verzekerd is, en vraag het na."],
      }
  }
}

const exceptions = ({ by }: { by: { exceptions: string } }): string[] =>
  by.exceptions ? [`Niet verzekerd: ${by.exceptions}`] : []
