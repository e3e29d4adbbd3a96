import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, ownAccount } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { begin, SignedIn } from "./begin-session.ts"
import { afterLoss, GivenName, OncePassword, strengthen, tellChange } from "./own-account.ts"
import { askForNew, askToSignIn, checkAnswer, checkNew, credentialOf } from "./passkey-check.ts"
import * as passkeys from "./passkey-store.ts"
import { reader } from "./password-store.ts"
import { proveAgain } from "./second-factor.ts"
import { waysIn } from "./second-factor-store.ts"
import { Device } from "./sign-in-input.ts"

/** What the browser's own passkey functions are given and give: JSON of the WebAuthn standard, level 3. */
const Options = z.record(z.string(), z.unknown())
const Answer = z
  .string("Je browser gaf geen passkey door. Probeer het nog eens")
  .min(2, "Je browser gaf geen passkey door. Probeer het nog eens")
  .max(20_000, "Deze passkey is niet te lezen")
const most = 20

export const passkeyQuestion = question({
  name: "passkeyQuestion",
  path: "/sessions/passkey-question",
  summary: "What a passkey is asked, to sign in without typing anything; the same for everybody",
  may: anyone,
  input: z.object({}),
  output: Options,
  run: async (asking) => ({ ...(await askToSignIn(asking)) }),
})

/** Never slowed down by the guesses of others: there is nothing here to guess. */
export const signInWithPasskey = action({
  name: "signInWithPasskey",
  method: "POST",
  path: "/sessions/passkey",
  summary: "Sign in with the answer of a passkey; it is both steps in one",
  may: anyone,
  input: Device.extend({ answer: Answer }),
  output: SignedIn,
  audit: (_input, output) => ({ subject: output.id }),
  async run(changing, { answer, device }) {
    const { database, now } = changing
    const passkey = await passkeys.passkeyByCredential(database, credentialOf(answer))
    const counter = await checkAnswer(changing, passkey, answer)
    if (!passkey) throw notFound()
    await passkeys.passkeyUsed(database, passkey.id, counter, dayOf(now))
    const person = { id: passkey.personId, email: passkey.email }
    return await begin(changing, { person, proof: "second", device })
  },
})

export const newPasskeyQuestion = question({
  name: "newPasskeyQuestion",
  path: "/me/passkey-question",
  summary: "What the browser is asked to make a new passkey",
  may: ownAccount,
  input: z.object({}),
  output: Options,
  async run(asking) {
    const { id } = personOf(asking.who)
    const known = await passkeys.passkeysOf(asking.database, id)
    return { ...(await askForNew(asking, { id, ...(await reader(asking.database, id)) }, known)) }
  },
})

export const addPasskey = action({
  name: "addPasskey",
  method: "POST",
  path: "/me/passkeys",
  summary: "Keep a new passkey under a name of one's own; it counts as second step at once",
  may: ownAccount,
  input: OncePassword.extend({ name: GivenName, answer: Answer }),
  output: z.object({ id: z.uuid(), name: z.string(), token: z.string() }),
  audit: (_input, output) => ({ subject: output.id }),
  async run(changing, { password, name: given, answer }) {
    const { database, who, now } = changing
    const person = personOf(who)
    await proveAgain(changing, person.id, password)
    if ((await passkeys.passkeysOf(database, person.id)).length >= most)
      throw conflict(`Je hebt al ${most} passkeys. Haal er eerst een weg die je niet meer gebruikt.`)
    const passkey = await checkNew(changing, person.id, answer)
    const name = maskPersonalData(given).masked
    const id = await passkeys.addPasskey(database, { personId: person.id, ...passkey, name, addedOn: dayOf(now) })
    if (!id) throw invalid("answer", "Deze passkey staat al bij je account. Er is niets veranderd")
    await tellChange(changing, person.id, "passkeyAdded")
    return { id, name, token: await strengthen(changing) }
  },
})

export const onePasskey = question({
  name: "onePasskey",
  path: "/me/passkeys/:id",
  summary: "One of one's own passkeys, and whether a password is asked before it goes",
  may: ownAccount,
  input: z.object({ id: z.uuid() }),
  output: z.object({
    ...{ id: z.uuid(), name: z.string(), addedOn: z.string(), usedOn: z.string().nullable(), password: z.boolean() },
  }),
  async run({ database, who }, { id }) {
    const person = personOf(who)
    const found = (await passkeys.passkeysOf(database, person.id)).find((one) => one.id === id)
    if (!found) throw notFound()
    const { name, addedOn, usedOn } = found
    return { id, name, addedOn, usedOn, password: (await waysIn(database, person.id)).password }
  },
})

export const renamePasskey = action({
  name: "renamePasskey",
  method: "PUT",
  path: "/me/passkeys/:id",
  summary: "Give a passkey of one's own another name",
  may: ownAccount,
  input: z.object({ id: z.uuid(), name: GivenName }),
  output: z.object({ id: z.uuid(), name: z.string() }),
  async run({ database, who }, { id, name: given }) {
    const name = maskPersonalData(given).masked
    if (!(await passkeys.renamePasskey(database, personOf(who).id, id, name))) throw notFound()
    return { id, name }
  },
})

export const removePasskey = action({
  name: "removePasskey",
  method: "DELETE",
  path: "/me/passkeys/:id",
  summary: "Take away a passkey of one's own, unless it is the last way in; all of one's other sessions end",
  may: ownAccount,
  input: OncePassword.extend({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  async run(changing, { id, password }) {
    const { database, who } = changing
    const person = personOf(who)
    const own = await passkeys.passkeysOf(database, person.id)
    if (!own.some((one) => one.id === id)) throw notFound()
    await proveAgain(changing, person.id, password)
    const ways = await waysIn(database, person.id)
    if (own.length === 1 && !ways.password && !ways.organisation)
      throw conflict(
        "Dit is de enige manier waarop je binnenkomt. Voeg eerst een andere passkey toe, of kies een wachtwoord.",
      )
    await passkeys.removePasskey(database, person.id, id)
    await afterLoss(changing)
    await tellChange(changing, person.id, "passkeyRemoved")
    return { id }
  },
})
