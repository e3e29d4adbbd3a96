import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { Ajv2020 } from "ajv/dist/2020.js"
import fc from "fast-check"
import { operations } from "../src/app.tsx"
import { people } from "./people.ts"
import { openHouse, type TestHouse } from "./support/house.ts"
import { odd, segment } from "./support/odd-values.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const ajv = new Ajv2020({ strict: false, validateFormats: false })
const known = [200, 201, 400, 401, 404, 409, 410, 413, 429]

type Schema = Record<string, never>
function responseSchema(document: ReturnType<typeof JSON.parse>, path: string, method: string, status: number): Schema {
  const described = document.paths[path.replace(/:(\w+)/g, "{$1}")][method.toLowerCase()]
  return described.responses[status]?.content?.["application/json"]?.schema
}

for (const operation of operations.filter(({ name }) => !["signOut", "removeExample", "beginExample"].includes(name))) {
  test(`${operation.name} answers as its description says, whatever it is sent`, async () => {
    const document = (await nabij.visitor.get("/api/v1/openapi.json")).json()
    const problem = ajv.compile(document.components.schemas.Problem)
    const person = Object.entries(people).find(([, { works }]) => operation.may.roles.includes(works[0][1]))
    const visit = person ? nabij.as(person[0] as keyof typeof people) : nabij.visitor
    const fields = Object.keys(operation.input.shape)
    const body = fc.dictionary(fc.constantFrom(...(fields.length > 0 ? fields : ["x"])), odd, {
      maxKeys: fields.length,
    })
    await fc.assert(
      fc.asyncProperty(body, segment, async (sent, part) => {
        const path = operation.path.replace(/:\w+/g, encodeURIComponent(decodeURIComponent(part)))
        const query =
          operation.method === "GET"
            ? `?${new URLSearchParams(Object.entries(sent).map(([k, v]) => [k, String(v)]))}`
            : ""
        const answer = await visit.api(operation.method, path + query, operation.method === "GET" ? undefined : sent)
        assert.ok(known.includes(answer.status), `${answer.status} ${answer.text}`)
        if (answer.status < 300) {
          const schema = responseSchema(document, operation.path, operation.method, answer.status)
          assert.ok(schema, `${answer.status} is not described`)
          assert.ok(ajv.validate(schema, answer.json()), ajv.errorsText())
        } else {
          assert.equal(answer.headers.get("content-type"), "application/problem+json")
          assert.ok(problem(answer.json()), ajv.errorsText(problem.errors))
          assert.doesNotMatch(answer.text, /at \w+ \(|node_modules|select |SQLSTATE/)
        }
      }),
      { numRuns: 12 },
    )
  })
}
