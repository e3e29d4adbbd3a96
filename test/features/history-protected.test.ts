import assert from "node:assert/strict"
import { test } from "node:test"
import { z } from "zod"
import { operations } from "../../src/app.tsx"

/** What a signal says, what is asked for somebody, and how somebody is reached. */
const personal = new Set(["account", "ask", "email", "contactEmail", "contactName"])

function holds(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(holds)
  if (typeof schema !== "object" || schema === null) return false
  const { properties } = schema as { properties?: Record<string, unknown> }
  if (properties && Object.keys(properties).some((name) => personal.has(name))) return true
  return Object.values(schema).some(holds)
}

/** Questions that answer so of whoever asks and of nobody else; of a team; or of people who do not exist. */
const own = [
  ...["invitationByToken", "passwordReset", "mySignal", "mySignals", "signalStory", "ownDialogue", "whoReadMyName"],
  ...["needForm", "myNeed", "myNeeds", "listTeams", "oneTeam", "showExample"],
]

test("whoever reads texts or addresses of others leaves a line in the log", () => {
  const unwritten = operations.filter(
    (operation) =>
      operation.kind === "question" &&
      !operation.protected &&
      holds(z.toJSONSchema(operation.output, { io: "output", unrepresentable: "any" })),
  )
  assert.deepEqual(
    unwritten.map(({ name }) => name).filter((name) => !own.includes(name)),
    [],
    "set `protected` in the question",
  )
})
