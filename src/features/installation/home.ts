import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { anyone } from "../../platform/http/may.ts"
import { type Show, show } from "../../platform/http/page-route.ts"
import { type Waiting, waitingFor } from "../../platform/http/waiting.ts"
import { frontDoor } from "./actions.ts"
import { type Home, HomePage } from "./home-page.tsx"

/** The first page. What may wait for somebody is known to the other features, so it is handed in. */
export const homeRoute = (waiting: readonly Waiting[]): Show =>
  show(
    "/",
    question({
      name: "home",
      path: "/home",
      summary: "The first page, with what waits for whoever looks",
      may: anyone,
      input: z.object({}),
      output: z.custom<Home>(),
      run: async (asking) => ({
        installation: await frontDoor.run(asking, {}),
        waits: await waitingFor(asking, waiting),
      }),
    }),
    HomePage,
  )
