import { z } from "zod"
import type { Operation } from "./action.ts"
import { pathParameters } from "./input.ts"
import type { Permission } from "./may.ts"

const json = (schema: unknown, description: string) => ({ description, content: { "application/json": { schema } } })
const versionHeader = { "API-Version": { description: "Version of the API", schema: { type: "string" } } }

type Schema = { properties?: Record<string, unknown>; required?: string[]; [key: string]: unknown }
const schemaOf = (schema: z.ZodType, io: "input" | "output"): Schema => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Schema
  return rest
}

/** Who may, in words, for the description of an operation. */
export const whoMay = (may: Permission): string =>
  [...(may.visitor ? ["everybody"] : []), ...(may.letter ? ["the holder of a letter"] : []), ...may.roles].join(", ")

function describe(operation: Operation) {
  const input = schemaOf(operation.input, "input")
  const inPath = pathParameters(operation.path)
  const inQuery = operation.method === "GET"
  const fields = Object.entries(input.properties ?? {})
  const parameters = fields
    .filter(([name]) => inPath.includes(name) || inQuery)
    .map(([name, schema]) => ({
      name,
      in: inPath.includes(name) ? "path" : "query",
      required: inPath.includes(name) || (input.required ?? []).includes(name),
      schema,
    }))
  const body = {
    ...input,
    properties: Object.fromEntries(fields.filter(([name]) => !inPath.includes(name))),
    required: (input.required ?? []).filter((name) => !inPath.includes(name)),
  }
  const problem = { $ref: "#/components/responses/Problem" }
  return {
    operationId: operation.name,
    summary: operation.summary,
    description: `For: ${whoMay(operation.may)}.`,
    tags: [operation.path.split("/")[1]],
    parameters,
    ...(inQuery ? {} : { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: {
      [operation.kind === "action" && operation.method === "POST" ? 201 : 200]: {
        ...json(schemaOf(operation.output, "output"), "Done"),
        headers: versionHeader,
      },
      400: problem,
      401: problem,
      404: problem,
      default: problem,
    },
    security: operation.may.visitor ? [] : [{ session: [] }],
  }
}

/** The OpenAPI 3.1 document of all operations. */
export function openApi(baseUrl: string, operations: readonly Operation[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, "{$1}")
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(operation) }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Nabij",
      version: "1.0.0",
      description: "Signals, bundles, evidence, agenda and feedback of frontline social work.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
      contact: { name: "Beheerder van deze installatie", url: `${baseUrl}/over-nabij` },
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    paths,
    components: {
      securitySchemes: { session: { type: "http", scheme: "bearer", description: "Token of POST /sessions" } },
      responses: {
        Problem: {
          description: "What went wrong, by RFC 9457",
          headers: versionHeader,
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
      schemas: {
        Problem: {
          type: "object",
          required: ["type", "title", "status"],
          properties: {
            type: { type: "string", format: "uri" },
            title: { type: "string" },
            status: { type: "integer" },
            instance: { type: "string" },
            invalidParams: {
              type: "array",
              items: { type: "object", properties: { name: { type: "string" }, reason: { type: "string" } } },
            },
          },
        },
      },
    },
  }
}
