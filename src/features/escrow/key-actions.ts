import { z } from "zod"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { checkFormerHolders, checkShares, checkSharing, membersNow } from "./key-check.ts"
import { KeyDesk, NewDealing, NewKey, NewMemberKey, NewSharing, OwnShare } from "./key-model.ts"
import * as store from "./key-store.ts"
import { SharingId } from "./model.ts"
import { holders } from "./rules.ts"

const Done = z.object({ id: z.uuid() })

export const escrowKeys = question({
  name: "escrowKeys",
  path: "/escrow-keys",
  summary: "The keys of the working group: who holds a part, how many are needed, and who still has to check theirs",
  may: holders,
  input: z.object({}),
  output: KeyDesk,
  async run(asking) {
    const me = personOf(asking.who).id
    const own = await store.memberKeysOf(asking.database, [me])
    return {
      me,
      salt: own[0]?.salt ?? null,
      members: await membersNow(asking.database),
      sharings: await store.sharings(asking.database),
    }
  },
})

export const registerMemberKey = action({
  name: "registerMemberKey",
  method: "POST",
  path: "/escrow-member-keys",
  summary: "Store the public keys that a member's own code makes; the code itself never leaves the browser",
  may: holders,
  input: NewMemberKey,
  output: Done,
  async run({ database, who, now }, key) {
    await store.addMemberKey(database, { ...key, personId: personOf(who).id, madeAt: now })
    return { id: key.id }
  },
})

export const makeEscrowKey = action({
  name: "makeEscrowKey",
  method: "POST",
  path: "/escrow-keys",
  summary: "Make a key for the working group in one's browser: its public half, and for each member a sealed share",
  may: holders,
  input: NewKey,
  output: Done,
  async run(changing, { id, sharingId, publicKey, ...given }) {
    const { database, who, now } = changing
    const me = personOf(who).id
    await checkSharing(database, given)
    await checkFormerHolders(database, given)
    if (given.commitments[0] !== publicKey)
      throw invalid("", "Dit klopt niet. Laad de pagina opnieuw en begin nog eens")
    await store.addKey(database, { id, publicKey, madeBy: me, madeAt: now })
    const sharing = { keyId: id, fromSharing: null, dealers: [me], begunBy: me, signature: null, madeAt: now }
    await store.addSharing(database, { id: sharingId, threshold: given.threshold, ...sharing }, given.members)
    const dealing = { sharingId, dealerId: me, commitments: given.commitments, dealtAt: now }
    await store.addDealing(database, dealing, given.shares)
    return { id }
  },
})

/** A sharing that this member may look at: who has a share in it, or hands it on. */
async function ownSharing({ database, who }: Asking, id: string) {
  const sharing = await store.sharingById(database, id)
  const me = personOf(who).id
  const takesPart = [...(sharing?.members ?? []), ...(sharing?.dealers ?? [])].some(({ personId }) => personId === me)
  if (!sharing || !takesPart) throw notFound()
  return { sharing, me }
}

export const escrowShare = question({
  name: "escrowShare",
  path: "/escrow-sharings/:id",
  summary: "One's own sealed share of a key: only one's own code opens it, in one's own browser",
  may: holders,
  input: z.object({ id: SharingId }),
  output: OwnShare,
  async run(asking, { id }) {
    const { sharing, me } = await ownSharing(asking, id)
    const share = await store.shareOf(asking.database, id, me)
    return { ...sharing, ...(share ?? { salt: "", dealings: [] }) }
  },
})

export const confirmEscrowShare = action({
  name: "confirmEscrowShare",
  method: "POST",
  path: "/escrow-sharings/:id/confirmation",
  summary: "Say that one's own code opened one's share and that it fits; the key is used when all members did",
  may: holders,
  input: z.object({ id: SharingId }),
  output: Done,
  async run(changing, { id }) {
    const { sharing, me } = await ownSharing(changing, id)
    if (!sharing.members.some(({ personId }) => personId === me)) throw notFound()
    if (sharing.dealers.some(({ dealt }) => !dealt))
      throw conflict("Nog niet iedereen gaf het eigen deel door. Kijk later nog eens.")
    await store.addConfirmation(changing.database, id, me, changing.now)
    return { id }
  },
})

export const handEscrowKeyOn = action({
  name: "handEscrowKeyOn",
  method: "POST",
  path: "/escrow-sharings",
  summary: "Begin to share an existing key anew among other members, without ever putting it together",
  may: holders,
  input: NewSharing,
  output: Done,
  async run(changing, { id, fromSharing, dealers, signature, ...given }) {
    const { database, now } = changing
    const { sharing: old, me } = await ownSharing(changing, fromSharing)
    const holding = old.members.map(({ personId }) => personId)
    const fits = dealers.every((dealer) => holding.includes(dealer)) && new Set(dealers).size === dealers.length
    if (!old.active || !fits || dealers.length !== old.threshold || !dealers.includes(me))
      throw invalid("dealers", `Kies precies ${old.threshold} leden die nu een deel hebben, en jij bent een van hen`)
    await checkSharing(database, given)
    const row = { keyId: old.keyId, fromSharing, dealers, begunBy: me, signature, madeAt: now }
    await store.addSharing(database, { id, threshold: given.threshold, ...row }, given.members)
    await store.addDealing(
      database,
      { sharingId: id, dealerId: me, commitments: given.commitments, dealtAt: now },
      given.shares,
    )
    return { id }
  },
})

export const dealEscrowKey = action({
  name: "dealEscrowKey",
  method: "POST",
  path: "/escrow-sharings/:id/dealings",
  summary: "Hand on one's own part of a key that is shared anew",
  may: holders,
  input: NewDealing,
  output: Done,
  async run(changing, { id, commitments, shares }) {
    const { sharing, me } = await ownSharing(changing, id)
    if (!sharing.dealers.some(({ personId }) => personId === me)) throw notFound()
    if (commitments.length !== sharing.threshold)
      throw invalid("", "Dit klopt niet. Laad de pagina opnieuw en begin nog eens")
    checkShares(sharing.members, shares)
    const dealing = { sharingId: id, dealerId: me, commitments, dealtAt: changing.now }
    await store.addDealing(changing.database, dealing, shares)
    return { id }
  },
})
