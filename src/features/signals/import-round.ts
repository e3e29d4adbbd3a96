import { dayOf } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import type { Round } from "../../platform/rounds.ts"
import { createUnknown } from "./import-creation.ts"
import * as files from "./import-file-store.ts"
import type { Remark, Scope } from "./import-model.ts"
import { importSignals } from "./import-run.ts"
import { knownNames } from "./import-store.ts"

/** A file that fails so often has something in it that we do not understand. */
const mostAttempts = 5
const askingHours = 24

/**
 * Reads in the files that people gave on a page, one after the other. Signals, what was chosen to be made and the report
 * come in one transaction: when Nabij stops halfway nothing of it is there, and the next round starts from the beginning.
 */
export const importRound: Round = {
  name: "signalen inlezen",
  everySeconds: 2,
  async run(house) {
    const database = house.database.kysely
    const before = new Date(house.clock().getTime() - askingHours * 3_600_000)
    for (const { id } of await files.askingSince(database, before))
      await files.discard(database, id, tooLate, house.clock())
    for (let next = await files.takeWaiting(database); next; next = await files.takeWaiting(database)) {
      if (next.attempts > mostAttempts) await giveUp(house, next.id)
      else await readIn(house, next)
    }
  },
}

async function readIn(house: House, waiting: files.WaitingImport): Promise<void> {
  const { id, fileName, organisationId, personId, create } = waiting
  const now = house.clock()
  const scope: Scope = organisationId ? { kind: "organisation", id: organisationId } : { kind: "everybody" }
  await house.database.kysely.transaction().execute(async (transaction) => {
    const register = await knownNames(transaction)
    if (create) {
      const country = house.settings.COUNTRY
      await createUnknown(transaction, create, { register, fileName, country, personId, now })
    }
    const { counts, remarks } = await importSignals(transaction, {
      importId: id,
      file: { name: fileName, bytes: waiting.content },
      register,
      scope,
      today: dayOf(now),
      secret: house.secret,
      // Outside the transaction, so that others see it.
      progress: async (read) => void (await files.noteProgress(house.database.kysely, id, read)),
    })
    await files.finish(transaction, id, { counts, remarks, now: house.clock() })
  })
}

async function giveUp(house: House, id: string): Promise<void> {
  house.log(`een bestand met signalen kon ${mostAttempts} keer niet worden ingelezen; import ${id}`)
  const counts = { imported: 0, skipped: 0, refused: 0 }
  await files.finish(house.database.kysely, id, { counts, remarks: [faulty], now: house.clock() })
}

const tooLate: Remark = {
  kind: "refused",
  line: 0,
  message: "Er werd niet binnen een dag gekozen wat erbij mocht. Het bestand is weggegooid. Lees het opnieuw in.",
}
const faulty: Remark = {
  kind: "refused",
  line: 0,
  message:
    "Door een fout van Nabij lukte het inlezen niet. Geef het bestand aan je beheerder, die de fout kan laten nakijken.",
}
