import type { Database } from "../../platform/http/action.ts"
import { entitlements } from "../entitlements/store.ts"
import { otherRight } from "./apply-model.ts"

/** How rights are called by their code, those that ended too. */
export const rightNames = async (database: Database): Promise<Map<string, string>> =>
  new Map([
    ...(await entitlements(database)).map(({ code, name }) => [code, name] as const),
    [otherRight, "Een ander recht"] as const,
  ])
