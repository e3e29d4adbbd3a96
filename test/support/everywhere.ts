import { operations, pages } from "../../src/app.tsx"
import { pathParameters } from "../../src/platform/http/input.ts"
import { allows, type Permission } from "../../src/platform/http/may.ts"
import type { Role, Who } from "../../src/platform/http/who.ts"
import type { TestHouse, Visit } from "./house.ts"

export type Place = { address: string; status: number; text: string }

/** A path with every id in every place where one can stand; for two ids in one address the first of them only. */
function addressesOf(path: string, ids: readonly string[], most = 10): string[] {
  const [name, ...more] = pathParameters(path)
  if (!name) return [path]
  const few = more.length > 0 ? ids.slice(0, most) : ids
  return few.map((id) => path.replace(`:${name}`, id)).flatMap((one) => addressesOf(one, ids, most))
}

type Looking = { visit: Visit; roles: readonly Role[]; ids: readonly string[]; letter?: boolean }

/** Every page, file and question that somebody may ask for by an address, with what it answers. */
export async function* everywhere(nabij: TestHouse, { visit, roles, ids, letter }: Looking): AsyncGenerator<Place> {
  const visitor: Who = { kind: "visitor" }
  const may = (permission: Permission) =>
    allows(permission, visitor) ||
    (letter && permission.letter) ||
    roles.some((role) => permission.roles.includes(role))
  const asked = operations.filter(
    ({ kind, method, may: permission }) => kind === "question" && method === "GET" && may(permission),
  )
  const shown = pages(nabij.house).filter((route) => route.kind !== "send" && may(route.question.may))
  const paths = [...asked.map(({ path }) => `/api/v1${path}`), ...shown.map(({ path }) => path)]
  for (const address of new Set(paths.flatMap((path) => addressesOf(path, ids)))) {
    const { status, text } = await visit.get(address)
    yield { address, status, text }
  }
}
