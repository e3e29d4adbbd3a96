import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Hono } from "hono"
import { createApp } from "../../src/app.tsx"
import { readSettings } from "../../src/platform/config.ts"
import type { House } from "../../src/platform/house.ts"
import { type Assets, buildAssets } from "../../src/platform/http/assets.ts"
import type { PersonName } from "../people.ts"
import { settle } from "../seeds.ts"
import { temporaryDatabase, testSecret } from "./database.ts"

export type Answer = { status: number; text: string; headers: Headers; json(): ReturnType<typeof JSON.parse> }
type Values = Record<string, string | readonly string[]>

/** What somebody can do with a browser or a program, without a network between. */
export type Visit = {
  token?: string
  get(path: string): Promise<Answer>
  post(path: string, form?: Values): Promise<Answer>
  api(method: string, path: string, body?: object): Promise<Answer>
}

export type TestHouse = {
  house: House
  app: Hono
  assets: Assets
  visitor: Visit
  as(person: PersonName): Visit
  organisation: Record<string, string>
  person: Record<string, string>
  /** Moves the clock of this house. */
  setClock(day: string): void
  close(): Promise<void>
}

let built: Promise<Assets> | undefined

/** A whole Nabij on an empty database of its own, with the people of test/people.ts living in it. */
export async function openHouse(environment: Record<string, string> = {}): Promise<TestHouse> {
  const { nabij, drop } = await openEmptyHouse(environment)
  const settled = await settle(nabij.house)
  return {
    ...nabij,
    as: (person) => visit(nabij.app, settled.token[person]),
    organisation: settled.organisation,
    person: settled.person,
    close: drop,
  }
}

type EmptyHouse = Pick<TestHouse, "house" | "app" | "assets" | "visitor" | "setClock" | "close">

/** The same before anybody lives in it: the first page of a new installation. */
export async function openEmptyHouse(
  environment: Record<string, string> = {},
): Promise<{ nabij: EmptyHouse; drop(): Promise<void> }> {
  const { database, drop } = await temporaryDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), "nabij-house-"))
  const settings = readSettings({ DATA_DIR: dataDir, BASE_URL: "http://localhost:3000", ...environment })
  let now = new Date("2026-11-18T10:00:00Z")
  const log = (message: string, error?: unknown) => console.error(message, error ?? "")
  const house: House = { settings, database, clock: () => now, log, secret: testSecret }
  built ??= buildAssets()
  const assets = await built
  const app = createApp(house, assets)
  const setClock = (day: string) => {
    now = new Date(`${day}T10:00:00Z`)
  }
  return { nabij: { house, app, assets, visitor: visit(app), setClock, close: drop }, drop }
}

function visit(app: Hono, token?: string): Visit {
  const send = async (path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Answer> => {
    const headers = { ...(token && { Cookie: `nabij=${token}` }), "Sec-Fetch-Site": "same-origin", ...init.headers }
    const response = await app.request(`http://localhost:3000${path}`, { ...init, headers })
    const text = await response.text()
    return { status: response.status, text, headers: response.headers, json: () => JSON.parse(text) }
  }
  return {
    ...(token && { token }),
    get: (path) => send(path, {}),
    post: (path, form = {}) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, String(one))
      return send(path, { method: "POST", body })
    },
    api: (method, path, body) =>
      send(`/api/v1${path}`, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
      }),
  }
}
