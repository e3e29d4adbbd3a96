/**
 * Compiles the AssemblyScript of src/methods/scan/kernel to one WebAssembly module and writes kernel.generated.ts beside it.
 *   node_modules/.bin/node --import tsx scripts/generate-scan-kernel.ts [--check]
 * With --check nothing is written; the program fails if what is there is not what comes out.
 */
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import asc from "assemblyscript/asc"

const folder = new URL("../src/methods/scan/kernel/", import.meta.url)
/** In this order, as one file. */
const parts = ["kernel.as", "cut.as", "look.as", "draw.as", "windows.as"]
const source = parts.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n")
const compiled: Uint8Array[] = []
const { error, stderr } = await asc.main(
  [
    "kernel.ts",
    "-O3",
    "--noAssert",
    "--enable",
    "simd",
    "--runtime",
    "stub",
    "--importMemory",
    "--noExportMemory",
    "--outFile",
    "kernel.wasm",
  ],
  {
    readFile: (name) => (name === "kernel.ts" ? source : null),
    writeFile: (_name, contents) => {
      if (typeof contents !== "string") compiled.push(contents)
    },
    listFiles: () => [],
  },
)
const [binary] = compiled
if (error || !binary) throw new Error(stderr.toString())

const lines =
  Buffer.from(binary)
    .toString("base64")
    .match(/.{1,116}/g) ?? []
const text = `/** Made by scripts/generate-scan-kernel.ts from the *.as files beside it; do not edit. */
/** SHA-256 of kernel.as, cut.as, look.as, draw.as and windows.as, which this was made from, with a line end between them. */
export const madeFrom = "${createHash("sha256").update(source).digest("hex")}"
/** The WebAssembly module in base64. */
export const scanKernel =
${lines.map((line) => `  "${line}"`).join(" +\n")}
`
const target = new URL("kernel.generated.ts", folder)
if (!process.argv.includes("--check")) writeFileSync(target, text)
else if (readFileSync(target, "utf8") !== text) throw new Error("kernel.generated.ts does not come from its source")
