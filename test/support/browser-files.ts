import { createReadStream, createWriteStream, existsSync } from "node:fs"
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { createBrotliDecompress } from "node:zlib"
import { unpackTar } from "./tar.ts"

const packed = fileURLToPath(new URL("../bin/", import.meta.resolve("@sparticuz/chromium")))
const patience = 180_000

async function inflate(name: string, to: string, mode: number): Promise<void> {
  await pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), createWriteStream(to))
  await chmod(to, mode)
}

// The package's own list names folders of another machine.
const fontList = (folder: string) =>
  `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`

async function unpackInto(folder: string, later: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await inflate("chromium.br", join(folder, "chromium"), 0o755)
  // Its own network libraries, graphics and fonts: on a bare machine it does not start without the first, and draws
  // every letter as nothing without the last while the page seems right to every other assertion.
  for (const name of ["al2023.tar", "swiftshader.tar", "fonts.tar"]) {
    const archive = join(folder, name)
    await inflate(`${name}.br`, archive, 0o600)
    await unpackTar(await readFile(archive), folder)
    await rm(archive)
  }
  await writeFile(join(folder, "fonts.conf"), fontList(later))
}

async function isOurs(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined)
  return found !== undefined && (process.getuid === undefined || found.uid === process.getuid())
}

export type BrowserFiles = { executable: string; libraries: string; fonts: string }

/** The browser out of its package, unpacked once a machine; several test files that start together wait for the first. */
export async function browserFiles(): Promise<BrowserFiles> {
  const { version } = JSON.parse(await readFile(join(packed, "../package.json"), "utf8"))
  const folder = join(tmpdir(), `nabij-browser-${version}-${process.getuid?.() ?? "user"}`)
  const turn = `${folder}.unpacking`
  const started = performance.now()
  while (!existsSync(folder)) {
    const mine = await mkdir(turn, { mode: 0o700 }).then(
      () => true,
      () => false,
    )
    if (mine) {
      try {
        if (existsSync(folder)) break
        await unpackInto(join(turn, "files"), folder)
        await rename(join(turn, "files"), folder)
      } finally {
        await rm(turn, { recursive: true, force: true })
      }
    } else if (performance.now() - started > patience) {
      // Whoever began this was stopped halfway.
      await rm(turn, { recursive: true, force: true })
    } else await wait(200)
  }
  if (!(await isOurs(folder))) throw new Error(`${folder} belongs to somebody else; remove it first`)
  return { executable: join(folder, "chromium"), libraries: join(folder, "lib"), fonts: folder }
}
