import type { Database } from "../../platform/http/action.ts"
import type { Nameplate } from "../../platform/http/frame.tsx"
import { installation } from "./store.ts"

/** What an installation says of itself on every page; nothing before it is set up. */
export const nameplateOf =
  (database: Database): Nameplate =>
  async () => {
    const found = await installation(database)
    return found && { name: found.name, example: found.kind === "example", country: found.country }
  }
