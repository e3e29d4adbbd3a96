import { fromHex, toHex } from "./hex.ts"
import type { RandomBytes } from "./split-key.ts"
import { type Mode, type SuiteName, suites } from "./suites.ts"

/** One run of the protocol with all its chance told beforehand, everything hexadecimal; batches have several inputs. */
export type Run = {
  suite: SuiteName
  mode: Mode
  secretKey: string
  inputs: string[]
  blinds: string[]
  /** Mode 2: the part that both sides know. */
  info: string
  /** Modes 1 and 2: the chance in the proof. */
  proofRandom: string
}
export type RunResult = {
  blinded: string[]
  evaluated: string[]
  proof: string | undefined
  outputs: string[]
  publicKey: string
}

type Suite = (typeof suites)[SuiteName]["protocol"]

const numberOf = (bytes: Uint8Array, little: boolean): bigint =>
  BigInt(`0x${toHex(little ? bytes.toReversed() : bytes) || "0"}`)

/** Chance that makes the package choose this scalar: it takes 1 + (the number modulo the order less 1). */
function choosing(scalar: string, name: SuiteName): RandomBytes {
  const { ORDER: order, isLE: little } = suites[name].group.Fn
  const wanted = numberOf(fromHex(scalar), little)
  if (wanted === 0n || wanted >= order) throw new RangeError("a scalar from 1 up to the order of the group")
  return (length = 32) => {
    const digits = fromHex((wanted - 1n).toString(16).padStart(length * 2, "0"))
    return new Uint8Array(little ? digits.toReversed() : digits)
  }
}

/** The open half that belongs to a secret one. @throws RangeError where it is no scalar of the group */
function openOf(name: SuiteName, secret: Uint8Array): Uint8Array {
  const { group } = suites[name]
  const scalar = numberOf(secret, group.Fn.isLE)
  if (scalar === 0n || scalar >= group.Fn.ORDER) throw new RangeError("a scalar from 1 up to the order of the group")
  return group.BASE.multiply(scalar).toBytes()
}

type Parts = { suite: Suite; run: Run; secret: Uint8Array; open: Uint8Array }
type Step = { input: Uint8Array; blind: Uint8Array; blinded: Uint8Array }

function blindAll({ suite, run, open }: Parts): { steps: Step[]; tweakedKey?: Uint8Array } {
  const chosen = run.inputs.map((input, index) => ({
    input: fromHex(input),
    random: choosing(run.blinds[index] ?? "", run.suite),
  }))
  if (run.mode === 2) {
    const made = chosen.map(({ input, random }) => ({
      input,
      ...suite.poprf(fromHex(run.info)).blind(input, open, random),
    }))
    const tweakedKey = made[0]?.tweakedKey
    return { steps: made, ...(tweakedKey && { tweakedKey }) }
  }
  const side = run.mode === 0 ? suite.oprf : suite.voprf
  return { steps: chosen.map(({ input, random }) => ({ input, ...side.blind(input, random) })) }
}

function finish(parts: Parts): { steps: Step[]; evaluated: Uint8Array[]; proof?: Uint8Array; outputs: Uint8Array[] } {
  const { suite, run, secret, open } = parts
  const { steps, tweakedKey = open } = blindAll(parts)
  const blinded = steps.map((step) => step.blinded)
  if (run.mode === 0) {
    const evaluated = blinded.map((element) => suite.oprf.blindEvaluate(secret, element))
    const outputs = steps.map(({ input, blind }, index) =>
      suite.oprf.finalize(input, blind, evaluated[index] as Uint8Array),
    )
    return { steps, evaluated, outputs }
  }
  const random = choosing(run.proofRandom, run.suite)
  const partly = suite.poprf(fromHex(run.info))
  const { evaluated, proof } =
    run.mode === 1
      ? suite.voprf.blindEvaluateBatch(secret, open, blinded, random)
      : partly.blindEvaluateBatch(secret, blinded, random)
  const items = steps.map((step, index) => ({ ...step, evaluated: evaluated[index] as Uint8Array }))
  const outputs =
    run.mode === 1 ? suite.voprf.finalizeBatch(items, open, proof) : partly.finalizeBatch(items, proof, tweakedKey)
  return { steps, evaluated, proof, outputs }
}

/**
 * Blind, evaluate, finalize of RFC 9497, section 3.3, with chance from outside: for test vectors and for holding it against
 * another program. Nothing secret may be run this way.
 * @throws RangeError where something is no scalar or not hexadecimal; Error where an element or proof does not hold
 */
export function runProtocol(run: Run): RunResult {
  const suite = suites[run.suite].protocol
  const secret = fromHex(run.secretKey)
  const open = openOf(run.suite, secret)
  const { steps, evaluated, proof, outputs } = finish({ suite, run, secret, open })
  return {
    blinded: steps.map((step) => toHex(step.blinded)),
    evaluated: evaluated.map(toHex),
    proof: proof && toHex(proof),
    outputs: outputs.map(toHex),
    publicKey: toHex(open),
  }
}
