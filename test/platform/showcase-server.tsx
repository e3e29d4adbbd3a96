import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { Assets } from "../../src/platform/http/assets.ts"
import { Showcase, type ShowcaseProps } from "./showcase.tsx"
import { wrongForm } from "./showcase-form.tsx"

// As strict as the product's own policy: nothing inline, nothing from elsewhere.
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'"
const kinds: Record<string, string> = { css: "text/css", woff2: "font/woff2", svg: "image/svg+xml" }

const pages: Record<string, Omit<ShowcaseProps, "styles">> = {
  "/": {},
  "/fout": { state: wrongForm },
  "/stil": { quiet: true },
  "/ar": { lang: "ar" },
}

/** Serves the page of all parts and what it needs from `assets`; answers with its address and a way to stop it. */
export async function serveShowcase(assets: Assets): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname
    const props = pages[path]
    response.setHeader("Content-Security-Policy", policy)
    if (props) {
      response.setHeader("Content-Type", "text/html; charset=utf-8")
      response.end(`<!doctype html>${await (<Showcase {...props} styles={assets.address("main.css")} />)}`)
      return
    }
    const file = path.startsWith("/assets/") && assets.files.get(path.slice(8))
    if (!file) {
      response.writeHead(404).end()
      return
    }
    response.setHeader("Content-Type", kinds[path.split(".").at(-1) ?? ""] ?? "application/octet-stream")
    response.end(file)
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
