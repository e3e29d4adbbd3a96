import { existsSync, readFileSync } from "node:fs"
import type { Outlines } from "../../../src/methods/geography/outline.ts"
import { outlinesFrom } from "../../../src/methods/geography/topojson.ts"

const folder = new URL("../../../../shared/data/areas/", import.meta.url)

/** For `test(…, { skip })`: the open area files are not part of the project. */
export const withoutAreas = existsSync(folder) ? false : "the shared area files are not here"

export function textOf(name: string): string {
  return readFileSync(new URL(name, folder), "utf8")
}

export function outlinesOf(name: string): Outlines {
  return outlinesFrom(JSON.parse(textOf(name)))
}
