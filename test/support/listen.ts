import type { AddressInfo } from "node:net"
import { serve } from "@hono/node-server"
import type { PersonName } from "../people.ts"
import type { Page } from "./browser.ts"
import type { TestHouse } from "./house.ts"

/** Serves a test house on a free port of this machine, for a real browser. */
export async function listen(nabij: Pick<TestHouse, "app">): Promise<{ address: string; close(): Promise<void> }> {
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: nabij.app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(started))
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ("closeAllConnections" in server) server.closeAllConnections()
      }),
  }
}

/** Lets a page of the browser go on as one of the seed people. */
export async function signInAs(page: Page, nabij: TestHouse, person: PersonName): Promise<void> {
  await page
    .context()
    .addCookies([{ name: "nabij", value: nabij.as(person).token ?? "", domain: "localhost", path: "/" }])
}
