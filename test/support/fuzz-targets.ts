import { z } from "zod"
import { operations, pages } from "../../src/app.tsx"
import { pathParameters } from "../../src/platform/http/input.ts"
import type { Permission } from "../../src/platform/http/may.ts"
import type { Described, Target } from "./fuzz-requests.ts"
import type { TestHouse } from "./house.ts"

/** A place to send to, and who may. */
export type Aim = Target & {
  may: Permission
  changes: boolean
  /** The address of the operation behind it, the names in it, and what each of those is. */
  at: string
  inPath: string[]
  parts: Record<string, Described>
  /** What must be sent. */
  required: string[]
  /** What an answer of the API is, as it is described. */
  answer?: Described | undefined
}

type Operation = {
  operationId: string
  parameters: Parameter[]
  requestBody?: Body
  responses: Record<string, Body>
}
type Document = { paths: Record<string, Record<string, Operation>> }
type Parameter = { name: string; in: string; required: boolean; schema: Described }
type Body = { content: Record<string, { schema: Described & { required?: string[] } }> }

/** Every operation, as the OpenAPI document of the running installation describes it. */
async function describedAims(nabij: TestHouse): Promise<Aim[]> {
  const document: Document = (await nabij.visitor.get("/api/v1/openapi.json")).json()
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Aim => {
      const operation = operations.find(({ name }) => name === described.operationId)
      if (!operation) throw new Error(`${described.operationId} is described and does not exist`)
      const inPath = described.parameters.filter((one) => one.in === "path")
      const inQuery = described.parameters.filter((one) => one.in === "query")
      const query = inQuery.map(({ name, schema }) => [name, schema])
      const body = described.requestBody?.content["application/json"]?.schema
      return {
        ...{ name: described.operationId, kind: "api", method: method.toUpperCase(), path },
        query: Object.fromEntries(query),
        body: body?.properties ?? {},
        may: operation.may,
        changes: operation.kind === "action",
        at: operation.path,
        inPath: inPath.map(({ name }) => name),
        parts: Object.fromEntries(inPath.map(({ name, schema }) => [name, schema])),
        required: body?.required ?? inQuery.filter(({ required }) => required).map(({ name }) => name),
        answer: (described.responses[200] ?? described.responses[201])?.content["application/json"]?.schema,
      }
    }),
  )
}

/** Every page and form, from the list of routes. */
const pageAims = (nabij: TestHouse): Aim[] =>
  pages(nabij.house).map((route): Aim => {
    const asked = route.kind === "send" ? route.action : route.question
    const schema = z.toJSONSchema(asked.input, { io: "input", unrepresentable: "any" }) as Described & {
      required?: string[]
    }
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
      ...{ at: asked.path, inPath, parts: schema.properties ?? {}, required: schema.required ?? [] },
    }
  })

export const everyAim = async (nabij: TestHouse): Promise<Aim[]> => [
  ...(await describedAims(nabij)),
  ...pageAims(nabij),
]
