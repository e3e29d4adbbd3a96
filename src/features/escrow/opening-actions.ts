import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { sealingKey, sharingById } from "./key-store.ts"
import { OpeningId } from "./model.ts"
import { openingFor, thisWeek, unmet } from "./opening-at-hand.ts"
import { NewOpening, NewPart, type Openable, Opening, OpeningDesk, OwnOpening } from "./opening-model.ts"
import * as store from "./opening-store.ts"
import { readyNow } from "./ready-store.ts"
import { holders } from "./rules.ts"
import { sealedTexts } from "./sealed-store.ts"

const Done = z.object({ id: z.uuid() })
export const escrowOpenings = question({
  name: "escrowOpenings",
  path: "/escrow-openings",
  summary: "Sealed signals of which the rule is met, by theme, and openings that wait for members",
  may: holders,
  input: z.object({}),
  output: OpeningDesk,
  async run({ database, who, now }) {
    const { id: me, organisation } = personOf(who)
    const ready = await readyNow(database, thisWeek(now))
    return {
      me,
      ready: (await sealingKey(database)) !== undefined,
      openable: await store.openableAmong(database, [...ready], me, organisation.country),
      openings: await store.runningOpenings(database, me, organisation.country),
    }
  },
})

/** What may be opened together is opened together: nobody picks one text out of a group in which its author was not to stand alone. */
function isWhole(openable: readonly Openable[], asked: readonly string[]): boolean {
  const groups = openable
    .map(({ texts }) => texts.map(({ id }) => id))
    .filter((ids) => ids.some((id) => asked.includes(id)))
  return groups.flat().sort().join() === [...asked].sort().join()
}

export const beginOpening = action({
  name: "beginOpening",
  method: "POST",
  path: "/escrow-openings",
  summary: "Ask the other members to open sealed signals of which the rule is met, to a key of this one opening",
  may: holders,
  input: NewOpening,
  output: Done,
  async run({ database, who, now }, { id, sharingId, texts, oneTimeKey, signature, kept }) {
    const me = personOf(who).id
    const sharing = await sharingById(database, sharingId)
    if (!sharing?.active || !sharing.members.some(({ personId }) => personId === me)) throw notFound()
    await store.takeTurn(database)
    const ready = await readyNow(database, thisWeek(now))
    const openable = await store.openableAmong(database, [...ready], me, personOf(who).organisation.country)
    if (
      !isWhole(
        openable.filter((one) => one.sharingId === sharingId),
        texts,
      )
    )
      throw conflict(unmet)
    const opening = { id, sharingId, openerId: me, oneTimeKey, signature, beganAt: now }
    await store.addOpening(database, { ...opening, keptEncapsulated: kept.encapsulated, keptBox: kept.box }, texts)
    return { id }
  },
})

export const escrowOpening = question({
  name: "escrowOpening",
  path: "/escrow-openings/:id",
  summary: "One opening as its members check it: which texts, to which key, signed by whom",
  may: holders,
  input: z.object({ id: OpeningId }),
  output: Opening,
  protected: true,
  async run(asking, { id }) {
    const { opening, asked, texts } = await openingFor(asking, id)
    const { sharingId, keyId, openerId, oneTimeKey, signature } = opening
    return { id, sharingId, keyId, openerId, oneTimeKey, signature, asked, texts }
  },
})

export const giveEscrowPart = action({
  name: "giveEscrowPart",
  method: "POST",
  path: "/escrow-openings/:id/parts",
  summary: "Add what one's own share says of exactly these texts, sealed to the key of this opening",
  may: holders,
  input: NewPart,
  output: Done,
  async run(changing, { id, encapsulated, box }) {
    const { me, texts } = await openingFor(changing, id)
    if (texts.length === 0)
      throw conflict("Van deze teksten mag er nu geen meer open: iemand trok iets in. Stop deze opening.")
    const part = { openingId: id, personId: me, encapsulated, box, givenAt: changing.now }
    await store.addPart(changing.database, part)
    return { id }
  },
})

export const ownEscrowOpening = question({
  name: "ownEscrowOpening",
  path: "/escrow-openings/:id/sealed-texts",
  summary:
    "For who began an opening, once enough members gave their part: those parts, and the sealed texts of which the rule is met",
  may: holders,
  input: z.object({ id: OpeningId }),
  output: OwnOpening,
  protected: true,
  async run(asking, { id }) {
    const { me, opening, asked, texts } = await openingFor(asking, id)
    if (opening.openerId !== me) throw notFound()
    const parts = await store.partsOf(asking.database, id)
    const threshold = (await sharingById(asking.database, opening.sharingId))?.threshold ?? 0
    // The opener's own part is made in the opener's browser.
    const others = parts.filter(({ personId }) => personId !== me)
    if (others.length + 1 < threshold)
      throw conflict("Nog niet genoeg leden gaven hun deel. Vraag het hun, en kijk later nog eens.")
    const { sharingId, keyId, oneTimeKey, signature, keptEncapsulated, keptBox } = opening
    const rows = await sealedTexts(
      asking.database,
      texts.map((text) => text.id),
    )
    const sealed = rows.map(
      ({ themeCode, areaCode, fromWeek, untilWeek, receivedWeek: _week, digest: _digest, ...row }) => ({
        ...row,
        theme: themeCode,
        area: areaCode,
        from: fromWeek,
        until: untilWeek,
      }),
    )
    const kept = { encapsulated: keptEncapsulated, box: keptBox }
    return { id, sharingId, keyId, openerId: me, oneTimeKey, signature, asked, texts, kept, parts: others, sealed }
  },
})

export const stopOpening = action({
  name: "stopOpening",
  method: "POST",
  path: "/escrow-openings/:id/end",
  summary: "Stop an opening without opening anything; a new one can begin at once",
  may: holders,
  input: z.object({ id: OpeningId }),
  output: Done,
  async run(changing, { id }) {
    const { me } = await openingFor(changing, id)
    await store.endOpening(changing.database, { openingId: id, endedBy: me, endedAt: changing.now, opened: 0 })
    return { id }
  },
})
