import { copyFile, mkdir } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const here = fileURLToPath(new URL(".", import.meta.url))

/** Where the bundled style sheet is served; `Page` takes it as `styles`. */
export const stylesAddress = "/assets/nabij.css"

/** Writes what the server serves under /assets/: one style sheet, the fonts it names (in fonts/) and the mark. */
export async function buildAssets(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await build({
    entryPoints: { nabij: join(here, "../style/main.css") },
    outdir: folder,
    bundle: true,
    minify: true,
    publicPath: "/assets",
    assetNames: "fonts/[name]",
    loader: { ".woff2": "file" },
    // Phones of 2021 and younger.
    target: ["chrome90", "firefox90", "safari14.1"],
    logLevel: "warning",
  })
  await copyFile(join(here, "nabij.svg"), join(folder, "nabij.svg"))
}
