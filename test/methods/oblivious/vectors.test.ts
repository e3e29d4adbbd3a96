import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { type Run, runProtocol } from "../../../src/methods/oblivious/vectors.ts"

const file = join(import.meta.dirname, "../../../../shared/data/references/oprf/rfc9497-vectors.json")
const skip = existsSync(file) ? false : "the references are not here"

type Vector = Record<"Input" | "Blind" | "BlindedElement" | "EvaluationElement" | "Output", string> & {
  Info?: string
  Proof?: { proof: string; r: string }
}
type Suite = { identifier: Run["suite"]; mode: Run["mode"]; skSm: string; pkSm?: string; vectors: Vector[] }

test("every vector of RFC 9497 comes out as it stands there, in all three modes and both groups", { skip }, () => {
  const { suites } = JSON.parse(readFileSync(file, "utf8")) as { suites: Suite[] }
  let many = 0
  for (const { identifier, mode, skSm, pkSm, vectors } of suites)
    for (const vector of vectors) {
      const made = runProtocol({
        suite: identifier,
        mode,
        secretKey: skSm,
        inputs: vector.Input.split(","),
        blinds: vector.Blind.split(","),
        info: vector.Info ?? "",
        proofRandom: vector.Proof?.r ?? "",
      })
      assert.equal(made.blinded.join(), vector.BlindedElement)
      assert.equal(made.evaluated.join(), vector.EvaluationElement)
      assert.equal(made.outputs.join(), vector.Output)
      assert.equal(made.proof, vector.Proof?.proof)
      if (pkSm) assert.equal(made.publicKey, pkSm)
      many++
    }
  assert.ok(many >= 14, `only ${many}`)
  assert.equal(new Set(suites.map(({ identifier, mode }) => `${identifier}/${mode}`)).size, 6)
})

test("a scalar that the group does not have is refused", () => {
  const run = { suite: "P256-SHA256", mode: 0, secretKey: "01".padStart(64, "0"), inputs: ["00"], info: "" } as const
  for (const blind of ["00".repeat(32), "ff".repeat(32), "zz"])
    assert.throws(() => runProtocol({ ...run, inputs: ["00"], blinds: [blind], proofRandom: "" }), RangeError)
})
