import { mkdir, writeFile } from "node:fs/promises"
import { dirname, join, normalize } from "node:path"

const block = 512
const text = (bytes: Buffer) => bytes.toString("utf8").replace(/\0.*$/s, "")

/** Writes the plain files of a ustar archive (POSIX.1-1988 header layout) below a folder; links and devices are passed over. */
export async function unpackTar(archive: Buffer, folder: string): Promise<void> {
  let at = 0
  while (at + block <= archive.length) {
    const header = archive.subarray(at, at + block)
    const name = text(header.subarray(0, 100))
    if (name === "") return
    const size = Number.parseInt(text(header.subarray(124, 136)).trim() || "0", 8)
    const kind = String.fromCharCode(header[156] ?? 0)
    const path = join(folder, normalize(name))
    if (!path.startsWith(folder)) throw new Error(`${name} points outside the folder`)
    if (kind === "0" || kind === "\0") {
      const mode = Number.parseInt(text(header.subarray(100, 108)).trim(), 8)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, archive.subarray(at + block, at + block + size), { mode })
    }
    at += block + Math.ceil(size / block) * block
  }
}
