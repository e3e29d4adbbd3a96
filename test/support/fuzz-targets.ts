import { z } from "zod"
import { operations, pages } from "../../src/app.tsx"
import { pathParameters } from "../../src/platform/http/input.ts"
import type { Permission } from "../../src/platform/http/may.ts"
import type { Described, Target } from "./fuzz-requests.ts"
import type { TestHouse } from "./house.ts"

/** A place to send to, and who may. */
export type Aim = Target & { may: Permission; changes: boolean }

type Document = {
  paths: Record<string, Record<string, { operationId: string; parameters: Parameter[]; requestBody?: Body }>>
}
type Parameter = { name: string; in: string; schema: Described }
type Body = { content: Record<string, { schema: Described }> }

/** Every operation, as the OpenAPI document of the running installation describes it. */
async function describedAims(nabij: TestHouse): Promise<Aim[]> {
  const document: Document = (await nabij.visitor.get("/api/v1/openapi.json")).json()
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Aim => {
      const operation = operations.find(({ name }) => name === described.operationId)
      if (!operation) throw new Error(`${described.operationId} is described and does not exist`)
      const query = described.parameters.filter((one) => one.in === "query").map(({ name, schema }) => [name, schema])
      return {
        ...{ name: described.operationId, kind: "api", method: method.toUpperCase(), path },
        query: Object.fromEntries(query),
        body: described.requestBody?.content["application/json"]?.schema.properties ?? {},
        may: operation.may,
        changes: operation.kind === "action",
      }
    }),
  )
}

/** Every page and form, from the list of routes. */
const pageAims = (nabij: TestHouse): Aim[] =>
  pages(nabij.house).map((route): Aim => {
    const asked = route.kind === "send" ? route.action : route.question
    const schema = z.toJSONSchema(asked.input, { io: "input", unrepresentable: "any" }) as Described
    const inPath = pathParameters(route.path)
    const fields = Object.entries(schema.properties ?? {}).filter(([name]) => !inPath.includes(name))
    // Who comes back from an organisation's own sign-in page arrives by an address, with whatever stands in it.
    const arrives = route.kind === "send" && route.arrives !== undefined
    const isSent = (route.kind === "send" && !arrives) || route.kind === "look"
    if (arrives) for (const name of ["code", "state", "iss", "error"]) fields.push([name, { type: "string" }])
    return {
      ...{ name: `${route.kind} ${route.path}`, kind: isSent ? "form" : "page", method: isSent ? "POST" : "GET" },
      path: route.path.replace(/:(\w+)/g, "{$1}"),
      query: Object.fromEntries(fields),
      body: Object.fromEntries(fields),
      may: asked.may,
      changes: route.kind === "send",
    }
  })

export const everyAim = async (nabij: TestHouse): Promise<Aim[]> => [
  ...(await describedAims(nabij)),
  ...pageAims(nabij),
]
