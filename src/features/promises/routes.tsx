import { z } from "zod"
import { addresses } from "../../platform/html/addresses.ts"
import { type PageRoute, plain } from "../../platform/http/page-route.ts"
import type { Deeds } from "./deed-rules.ts"
import { whoSeesWhatPage } from "./page.tsx"

/** Which operations there are is known to the table of contents alone, so it hands them in. */
export const promiseRoutes = (deeds: Deeds): PageRoute[] => [
  plain(addresses.whoSeesWhat, whoSeesWhatPage(deeds), z.object({})),
]
