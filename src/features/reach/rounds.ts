import { addDays, dayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import type { Round } from "../../platform/rounds.ts"
import { helpItems } from "../help-items/store.ts"
import { contactOf } from "../offers/contact-store.ts"
import { quietMessage } from "../offers/quiet-mail-rules.ts"
import type { Quiet } from "../offers/quiet-model.ts"
import { addQuiet, type QuietOffer, quietOffers } from "../offers/quiet-store.ts"
import { idleIn, type Looking, lookAround, quietNow } from "./quiet-look.ts"

/** An offer stood so many days before anything is said, and what was said stands so many. */
const [standsDays, toldDays] = [21, 28]
/** So many at once, so that the server answers others in between. */
const mostAtOnce = 300

/** Tells givers why their offer was not needed for some weeks: on their own page, and once by mail. */
async function tellQuiet(house: House): Promise<void> {
  const now = house.clock()
  const today = dayOf(now)
  const days = { today, madeUntil: addDays(today, -standsDays), toldBefore: addDays(today, 1 - toldDays) }
  const offers = await quietOffers(house.database.kysely, days)
  if (offers.length === 0) return
  const looking = await lookAround(house, today)
  // Those of which there is nothing to tell come back each time: they must not stand before the others for ever.
  const idle = idleIn(looking)
  for (const offer of offers.filter(({ id }) => idle.has(id)).slice(0, mostAtOnce)) {
    const said = quietNow(looking, offer.id)
    if (said) await tellOne(house, looking, offer, { ...said, notedOn: today })
  }
}

async function tellOne(house: House, { town, fewest }: Looking, offer: QuietOffer, quiet: Quiet): Promise<void> {
  const item = town.offered.find(({ id }) => id === offer.id)?.item ?? ""
  const now = house.clock()
  await house.database.kysely.transaction().execute(async (database) => {
    const email = offer.mailed || !offer.wantsMail ? null : (await contactOf(database, offer.id))?.email
    await addQuiet(database, offer.id, quiet, Boolean(email))
    if (!email) return
    const words = { items: await helpItems(database), country: house.settings.COUNTRY, item, fewest }
    const { subject, body } = quietMessage(quiet, words)
    await writeMail(database, { recipient: email, subject, body }, now)
  })
}

export const tellQuietOffers: Round = { name: "waarom een aanbod stilstaat", everySeconds: 6 * 3600, run: tellQuiet }
