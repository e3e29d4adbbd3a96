import { readFile } from "node:fs/promises"
import { basename, extname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import type { Hono } from "hono"

const source = fileURLToPath(new URL("../../", import.meta.url))
const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
}

export type Assets = {
  /** The address of a bundled file; it changes when the content changes, so browsers may keep it for ever. */
  address(name: string): string
  files: ReadonlyMap<string, Uint8Array>
}

/** Client modules that pages may name. Each works on its own and is small. */
const clientModules = [
  "passkey",
  "password-field",
  "signal-form",
  "import-progress",
  "choose-all",
  "choice-map",
  "proof-of-work",
  "quick-exit",
  "seal-signal",
  "sealed-desk",
  "people-count",
  "planning-keys",
  "desk-screen",
] as const

/** Bundles style and client modules in memory, once, at the start. */
export async function buildAssets(): Promise<Assets> {
  const result = await build({
    entryPoints: [
      join(source, "platform/style/main.css"),
      ...clientModules.map((name) => join(source, `client/${name}.ts`)),
    ],
    outdir: "/assets",
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    splitting: true,
    loader: { ".woff2": "file", ".svg": "file" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2020",
    logLevel: "silent",
  })
  const files = new Map(result.outputFiles.map((file) => [basename(file.path), file.contents]))
  files.set("nabij.svg", new Uint8Array(await readFile(join(source, "platform/assets/nabij.svg"))))
  const addresses = new Map(
    [...files.keys()].map((name) => [name.replace(/-[A-Z0-9]{8}(\.\w+)$/, "$1"), `/assets/${name}`]),
  )
  return {
    files,
    address: (name) => {
      const address = addresses.get(name)
      if (!address) throw new Error(`no such asset: ${name}`)
      return address
    },
  }
}

export function mountAssets(app: Hono, assets: Assets): void {
  app.get("/assets/:name", (c) => {
    const content = assets.files.get(c.req.param("name"))
    if (!content) return c.notFound()
    const type = types[extname(c.req.param("name"))] ?? "application/octet-stream"
    const hashed = /-[A-Z0-9]{8}\.\w+$/.test(c.req.param("name"))
    c.header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "public, max-age=3600")
    return c.body(content.slice().buffer, 200, { "Content-Type": type })
  })
}
