import { randomUUID } from "node:crypto"
import { sealShares } from "../client/sealing/own-share.ts"
import { type Promised, sealedFrom } from "../client/sealing/seal-works.ts"
import { deal } from "../client/sealing/threshold.ts"
import { confirmEscrowShare, makeEscrowKey, registerMemberKey } from "../features/escrow/key-actions.ts"
import { usualSetting } from "../features/escrow/rules.ts"
import { sealSignal } from "../features/escrow/sealed-actions.ts"
import { dayOf, weekCode } from "../methods/calendar/week.ts"
import { keyHolders } from "./sealed-people.ts"
import { sealedTexts } from "./sealed-texts.ts"
import { act, daysBefore, personOn, type Stage } from "./stage.ts"

const threshold = 2

/** Three members share a key, and workers seal what they do not dare to say alone: of one theme enough to open, of one not yet. */
export async function playSealed(stage: Stage): Promise<void> {
  const promised = await holdCeremony(stage, daysBefore(stage.changing.now, 90))
  for (const { by, theme, daysAgo, text } of sealedTexts) {
    const at = daysBefore(stage.changing.now, daysAgo)
    const form = new FormData()
    for (const [name, value] of Object.entries({ account: text, theme, mode: "code", week: weekCode(dayOf(at)) }))
      form.append(name, value)
    await act(stage, by, at, sealSignal, await sealedFrom(form, promised))
  }
}

/** What the browsers of the members do: the server gets the public halves, and shares that are sealed to each of them. */
async function holdCeremony(stage: Stage, at: Date): Promise<Promised> {
  const memberKeyIds = new Map<string, string>()
  for (const { key, salt, publicKey, signKey } of keyHolders) {
    const { id } = await act(stage, key, at, registerMemberKey, { id: randomUUID(), salt, publicKey, signKey })
    memberKeyIds.set(key, id)
  }
  const { publicKey, commitments, shares } = deal(threshold, keyHolders.length)
  const [keyId, sharingId] = [randomUUID(), randomUUID()]
  const roster = keyHolders.map(({ key, publicKey, signKey }, index) => ({
    ...{ personId: personOn(stage, key).id, place: index + 1, publicKey, signKey },
  }))
  const facts = { id: sharingId, keyId, publicKey, threshold, members: roster }
  const [maker] = keyHolders
  await act(stage, maker.key, at, makeEscrowKey, {
    ...{ id: keyId, sharingId, publicKey, threshold, commitments },
    members: keyHolders.map(({ key }) => ({
      personId: personOn(stage, key).id,
      memberKeyId: memberKeyIds.get(key) ?? "",
    })),
    shares: await sealShares(facts, personOn(stage, maker.key).id, shares),
  })
  for (const { key } of keyHolders) await act(stage, key, at, confirmEscrowShare, { id: sharingId })
  const { others, organisations } = usualSetting
  return { keyId, publicKey, others, organisations }
}
