import { dayOf } from "../../methods/calendar/week.ts"
import type { Asking, Changing } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { seal, unseal } from "../../platform/sealed-value.ts"
import { isAppCode, newRecoveryCode, recoveryCodeHash, stepOfCode } from "./one-time-code.ts"
import * as factors from "./second-factor-store.ts"
import { passwordFits } from "./secrets.ts"
import { takeTry } from "./sign-in-pace.ts"

const purpose = "sign-in codes"
const recoveryCodes = 10

export const sealCodes = (secret: Uint8Array, personId: string, codes: string): string =>
  seal(secret, purpose, codes, personId)
export const unsealCodes = (secret: Uint8Array, personId: string, sealed: string): string =>
  unseal(secret, purpose, sealed, personId)

/** Takes a code of the app, or one from paper, and uses it up. Throws what is wrong with it. */
export async function takeCode(changing: Changing, personId: string, given: string): Promise<void> {
  const { database, now, house } = changing
  if (!isAppCode(given)) {
    const hash = recoveryCodeHash(house.secret, personId, given)
    if (await factors.useRecoveryCode(database, personId, hash, dayOf(now))) return
    throw invalid(
      "code",
      "Deze code klopt niet. Typ de zes cijfers uit je app, of een noodcode die je nog niet gebruikte",
    )
  }
  const codes = await factors.codesOf(database, personId)
  const found =
    codes && stepOfCode(unsealCodes(house.secret, personId, codes.sealedSecret), given.replace(/\s/g, ""), now)
  if (!codes || found?.kind !== "fits" || codes.confirmedOn === null) throw wrongCode()
  if (!(await factors.useStep(database, personId, found.step))) throw usedCode()
}

export const wrongCode = () =>
  invalid("code", "Deze code klopt niet. Kijk of je app de code van Nabij laat zien, en typ de code die er nu staat")
export const usedCode = () =>
  invalid("code", "Deze code is al een keer gebruikt. Wacht tot je app een nieuwe laat zien, en typ die")

/** Ten new codes for on paper, in the place of those there were; shown once. */
export async function newRecoveryCodes({ database, house }: Changing, personId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode)
  const hashes = codes.map((code) => recoveryCodeHash(house.secret, personId, code))
  await factors.replaceRecoveryCodes(database, personId, hashes)
  return codes
}

/**
 * Whoever changes how somebody comes in, shows once more to be that person: an open browser is not enough. Who has no
 * password came in with something stronger.
 */
export async function proveAgain({ database, house, now }: Asking, personId: string, password: string | undefined) {
  const hash = await factors.passwordHashOf(database, personId)
  if (hash === null) return
  const guess = takeTry(house, `again ${personId}`, now)
  if (!(await passwordFits(hash, password ?? "")))
    throw invalid("password", "Dit is niet je wachtwoord. Vul het wachtwoord in waarmee je je aanmeldt")
  guess.right()
}
