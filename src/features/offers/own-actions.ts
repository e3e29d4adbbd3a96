import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { type Asking, action, type Changing, question } from "../../platform/http/action.ts"
import { conflict, invalid, Problem } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { TypedLink, typedCode } from "../../platform/http/typed-link.ts"
import { takeLinkTurn } from "../../platform/http/visitor-gate.ts"
import { letterCodeHash } from "../accounts/secrets.ts"
import { arrangedOf } from "./change-store.ts"
import { forgetContact } from "./contact-store.ts"
import { LinkCode, type OfferStep, OwnOffer, offerSteps, type Why } from "./model.ts"
import { amountsOf, withItem } from "./offer-view.ts"
import { wantsMail } from "./quiet-store.ts"
import { quietView } from "./quiet-view.ts"
import { mayFollow } from "./rules.ts"
import { addStep, holdOffer, stepsOf } from "./step-store.ts"
import { type OfferRow, offerById, offerByLink } from "./store.ts"
import { stateLabels } from "./words.ts"

const noOffer = () =>
  new Problem(
    404,
    "no-offer",
    "Bij deze link hoort geen aanbod. Kijk of je alle tekens hebt overgenomen. Lukt het niet? Een vrijwilligerscoördinator die je belt of mailt, kan je aanbod ook stoppen of intrekken.",
  )

/** The offer that a link opens. */
export async function ownRow({ database, now }: Asking, code: string): Promise<OfferRow> {
  const row = await offerByLink(database, letterCodeHash(code), dayOf(now))
  if (!row) throw noOffer()
  return row
}

export const findOwnOffer = question({
  name: "findOwnOffer",
  method: "POST",
  path: "/offer-link-views",
  summary: "Whether a link or code that somebody wrote down opens an offer",
  may: anyone,
  input: z.object({ link: TypedLink }),
  output: z.object({ code: z.string() }),
  async run({ database, now }, { link }) {
    const code = typedCode(link)
    if (!(await offerByLink(database, letterCodeHash(code), dayOf(now))))
      throw invalid("link", "Hierbij hoort geen aanbod. Kijk of je elk teken goed overnam")
    return { code }
  },
})

export const ownOffer = question({
  name: "ownOffer",
  path: "/offer-links/:code",
  summary: "The own offer, for who has its link: what was offered and how it stands, without who it is",
  may: anyone,
  input: z.object({ code: LinkCode }),
  output: OwnOffer,
  async run(asking, { code }) {
    const row = await ownRow(asking, code)
    const { id, ...offer } = await withItem(asking.database, row)
    const { database } = asking
    const units = await arrangedOf(database, id)
    const arranged = { units, amount: (await amountsOf(database, row))(units) }
    const told = { quiet: await quietView(asking, row), mails: await wantsMail(database, id) }
    return { ...offer, ...told, units: row.units, arranged, code, steps: await stepsOf(database, id) }
  },
})

export const stepOwnOffer = action({
  name: "stepOwnOffer",
  method: "POST",
  path: "/offer-links/:code/steps",
  summary: "Pause one's own offer, go on with it, or withdraw it: then who gave is forgotten",
  may: anyone,
  input: z.object({ code: LinkCode, step: z.enum(offerSteps, "Kies wat je wilt doen") }),
  output: z.object({ step: z.enum(offerSteps) }),
  audit: (_input, { step }) => ({ detail: { step } }),
  async run(changing, { code, step }) {
    const { id } = await ownRow(changing, code)
    // Whoever wants to be forgotten never waits.
    if (step !== "withdrawn") takeLinkTurn(changing.house, id, changing.now)
    await takeStep(changing, id, { step, why: "", takenBy: null })
    return { step }
  },
})

type Taken = { step: OfferStep; why: z.output<typeof Why>; takenBy: string | null }

/** One step of an offer, by the giver or by a coordinator. Whoever withdraws is forgotten at once. */
export async function takeStep({ database, now }: Changing, id: string, { step, why, takenBy }: Taken): Promise<void> {
  await holdOffer(database, id)
  const offer = await offerById(database, id, dayOf(now))
  if (!offer) throw noOffer()
  if (!mayFollow(offer.state, step))
    throw conflict(
      `Dit aanbod is intussen veranderd: ${stateLabels[offer.state].toLowerCase()}. Kijk hoe het nu staat. Er is niets verloren.`,
    )
  await addStep(database, { offerId: id, step, why: maskPersonalData(why).masked, takenBy, takenOn: dayOf(now) })
  if (step === "withdrawn") await forgetContact(database, id)
}
