import { noteCampaign } from "../features/campaigns/actions.ts"
import { dayOf } from "../methods/calendar/week.ts"
import { studyDebt } from "./reports.ts"
import { act, daysBefore, type Stage } from "./stage.ts"
import { townCode } from "./town.ts"

/** For three weeks the youth workers asked their colleagues to listen for fear of study debt. */
export async function playCall(stage: Stage): Promise<void> {
  const at = (days: number) => daysBefore(stage.changing.now, days)
  await act(stage, "bram", at(60), noteCampaign, {
    from: dayOf(at(62)),
    until: dayOf(at(48)),
    theme: studyDebt,
    area: townCode,
    asked:
      "In de teamoverleggen en in een mail: hoor je dat iemand niet durft te lenen voor een studie, geef het door.",
  })
}
