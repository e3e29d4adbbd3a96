import { type Mode, type SuiteName, suites } from "../../methods/oblivious/suites.ts"
import { type Run, runProtocol } from "../../methods/oblivious/vectors.ts"
import { WrongInput } from "../records.ts"
import { complaints, vectorComplaint, vectorValues } from "./words.ts"

export type VectorRow = {
  identifier: string
  mode: number
  BlindedElement: string
  EvaluationElement: string
  Proof?: string
  Output: string
  pkSm: string
  /** Whether everything that stood beside the vector came out; undefined where nothing did. */
  matches?: boolean
}

type Given = Record<string, unknown>
const isObject = (value: unknown): value is Given =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === "string" ? value.trim().toLowerCase() : "")

/** JSON as a whole, or an object a line. */
function documentsIn(input: string): unknown[] {
  try {
    return [JSON.parse(input)].flat()
  } catch {
    return input.split("\n").flatMap((line, index) => {
      if (line.trim() === "") return []
      try {
        return [JSON.parse(line)]
      } catch {
        const complaint = { nl: "deze regel is geen geldige JSON", en: "this line is not valid JSON" }
        throw new WrongInput(complaint, index + 1)
      }
    })
  }
}

/** Every vector with what its suite says of all of them. */
function vectorsIn(value: unknown): Given[] {
  if (Array.isArray(value)) return value.flatMap(vectorsIn)
  if (!isObject(value)) return []
  if (Array.isArray(value.suites)) return vectorsIn(value.suites)
  if (!Array.isArray(value.vectors)) return [value]
  const { vectors, ...shared } = value
  return vectors.filter(isObject).map((vector) => ({ ...shared, ...vector }))
}

function runOf(given: Given, number: number): Run {
  const proof = isObject(given.Proof) ? given.Proof : {}
  const suite = String(given.identifier ?? given.suite ?? "") as SuiteName
  const mode = Number(given.mode)
  if (!(suite in suites)) throw new WrongInput(vectorComplaint(number, "identifier"))
  if (![0, 1, 2].includes(mode)) throw new WrongInput(vectorComplaint(number, "mode"))
  return {
    suite,
    mode: mode as Mode,
    secretKey: text(given.skSm ?? given.secretKey),
    inputs: text(given.Input ?? given.input).split(","),
    blinds: text(given.Blind ?? given.blind).split(","),
    info: text(given.Info ?? given.info),
    proofRandom: text(given.ProofRandom ?? proof.r ?? given.r),
  }
}

function rowOf(given: Given, number: number): VectorRow {
  const run = runOf(given, number)
  let made: ReturnType<typeof runProtocol>
  try {
    made = runProtocol(run)
  } catch (error) {
    throw error instanceof Error ? new WrongInput(vectorValues(number)) : error
  }
  const row: VectorRow = {
    identifier: run.suite,
    mode: run.mode,
    BlindedElement: made.blinded.join(),
    EvaluationElement: made.evaluated.join(),
    ...(made.proof && { Proof: made.proof }),
    Output: made.outputs.join(),
    pkSm: made.publicKey,
  }
  const proof = isObject(given.Proof) ? given.Proof.proof : given.Proof
  const expected: Given = { ...given, Proof: proof }
  const held = (["BlindedElement", "EvaluationElement", "Proof", "Output", "pkSm"] as const).filter(
    (field) => text(expected[field]) !== "",
  )
  return held.length === 0 ? row : { ...row, matches: held.every((field) => text(expected[field]) === row[field]) }
}

/** Blind, evaluate and finalize for every vector of a file. @throws WrongInput with the vector that is wrong */
export function vectorRows(input: string): VectorRow[] {
  const vectors = documentsIn(input).flatMap(vectorsIn)
  if (vectors.length === 0) throw new WrongInput(complaints.noVectors)
  return vectors.map((vector, index) => rowOf(vector, index + 1))
}
