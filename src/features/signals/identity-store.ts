import { identityPurpose } from "../../platform/database/sealed-columns.ts"
import type { House } from "../../platform/house.ts"
import type { Database } from "../../platform/http/action.ts"
import { seal, unseal } from "../../platform/sealed-value.ts"

type Named = { signalId: string; organisationId: string; personId: string }

/** Keeps who reported by name: sealed, apart from the signal, and guarded by the database. */
export const addIdentity = (database: Database, { secret }: House, { signalId, organisationId, personId }: Named) =>
  database
    .insertInto("reporterIdentity")
    .values({ signalId, organisationId, sealed: seal(secret, identityPurpose, personId, signalId) })
    .execute()

/** The id of the person again. */
export const identityOf = ({ secret }: House, row: { signalId: string; sealed: string }): string =>
  unseal(secret, identityPurpose, row.sealed, row.signalId)
