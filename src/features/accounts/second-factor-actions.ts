import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action, question } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import { ownAccount } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { codeAddress, newCodeSecret, stepOfCode } from "./one-time-code.ts"
import { AppCode, afterLoss, OncePassword, strengthen, tellChange } from "./own-account.ts"
import { reader } from "./password-store.ts"
import { newRecoveryCodes, proveAgain, sealCodes, unsealCodes, usedCode, wrongCode } from "./second-factor.ts"
import * as factors from "./second-factor-store.ts"
import { codePace, takeTry } from "./sign-in-pace.ts"

export const beginCodes = action({
  name: "beginCodes",
  method: "POST",
  path: "/me/codes",
  summary: "Begin with codes of an app as second step: makes a secret that counts after the first right code",
  may: ownAccount,
  input: OncePassword,
  output: z.object({ id: z.uuid() }),
  async run(changing, { password }) {
    const { id } = personOf(changing.who)
    await proveAgain(changing, id, password)
    const sealed = sealCodes(changing.house.secret, id, newCodeSecret())
    if (!(await factors.beginCodes(changing.database, id, sealed)))
      throw conflict("Je gebruikt al een app met codes. Zet die eerst uit, en begin dan opnieuw.")
    return { id }
  },
})

const notUnderWay = () =>
  conflict("Je bent nu geen codes aan het instellen. Begin daarmee bij je account, onder Veilig aanmelden.")

export const pendingCodes = question({
  name: "pendingCodes",
  path: "/me/codes/pending",
  summary: "The secret for one's app, until the first right code; after that nobody sees it again",
  may: ownAccount,
  input: z.object({}),
  output: z.object({ secret: z.string(), address: z.string() }),
  async run({ database, who, house }) {
    const { id } = personOf(who)
    const codes = await factors.codesOf(database, id)
    if (!codes || codes.confirmedOn !== null) throw notUnderWay()
    const secret = unsealCodes(house.secret, id, codes.sealedSecret)
    return { secret, address: codeAddress(secret, (await reader(database, id)).email) }
  },
})

export const confirmCodes = action({
  name: "confirmCodes",
  method: "PUT",
  path: "/me/codes",
  summary: "The first code of one's app: from now on the second step is asked. Gives ten codes for on paper, once",
  may: ownAccount,
  input: z.object({ code: AppCode }),
  output: z.object({ id: z.uuid(), codes: z.array(z.string()), token: z.string() }),
  async run(changing, { code }) {
    const { database, now, house } = changing
    const person = personOf(changing.who)
    const codes = await factors.codesOf(database, person.id)
    if (!codes || codes.confirmedOn !== null) throw notUnderWay()
    const guess = takeTry(house, `own ${person.id}`, now, codePace)
    const secret = unsealCodes(house.secret, person.id, codes.sealedSecret)
    const found = stepOfCode(secret, code.replace(/\s/g, ""), now)
    if (found.kind !== "fits") throw wrongCode()
    if (!(await factors.useStep(database, person.id, found.step))) throw usedCode()
    guess.right()
    await factors.confirmCodes(database, person.id, dayOf(now))
    await tellChange(changing, person.id, "codesOn")
    return { id: person.id, codes: await newRecoveryCodes(changing, person.id), token: await strengthen(changing) }
  },
})

export const makeRecoveryCodes = action({
  name: "makeRecoveryCodes",
  method: "POST",
  path: "/me/recovery-codes",
  summary: "Ten new codes for on paper, shown once; those before them work no longer",
  may: ownAccount,
  input: OncePassword,
  output: z.object({ id: z.uuid(), codes: z.array(z.string()) }),
  async run(changing, { password }) {
    const { id } = personOf(changing.who)
    await proveAgain(changing, id, password)
    const ways = await factors.waysIn(changing.database, id)
    if (!ways.codes && !ways.passkey)
      throw conflict("Noodcodes horen bij een tweede stap. Stel eerst een app met codes of een passkey in.")
    await tellChange(changing, id, "recoveryCodes")
    return { id, codes: await newRecoveryCodes(changing, id) }
  },
})

export const endCodes = action({
  name: "endCodes",
  method: "DELETE",
  path: "/me/codes",
  summary: "No more codes of an app; one's codes on paper end too, and all of one's other sessions",
  may: ownAccount,
  input: OncePassword,
  output: z.object({ id: z.uuid() }),
  async run(changing, { password }) {
    const { id } = personOf(changing.who)
    await proveAgain(changing, id, password)
    await factors.endCodes(changing.database, id)
    await afterLoss(changing)
    await tellChange(changing, id, "codesOff")
    return { id }
  },
})
