/** Writes ONNX files, which are protocol buffers: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto gives the numbers of the fields. */

type Field = [number: number, value: number | string | Uint8Array | Field[]]

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return Buffer.from([...bytes, rest])
}

function message(fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      if (typeof value === "number") return [varint(number * 8), varint(value)]
      const content = Array.isArray(value) ? message(value) : Buffer.from(value as string)
      return [varint(number * 8 + 2), varint(content.length), content]
    }),
  )
}

const kinds = { float: 1, int64: 7 } as const
type Kind = keyof typeof kinds

/** What goes in or comes out: a size by name may differ each time. */
export type Port = { name: string; kind: Kind; shape: readonly (string | number)[] }
export type Numbers = { name: string; shape: readonly number[]; values: Float32Array | BigInt64Array }
export type Step = {
  kind: string
  from: readonly string[]
  to: string
  whole?: Record<string, number>
}

const port = ({ name, kind, shape }: Port): Field[] => {
  const sizes = shape.map((size): Field => [1, [typeof size === "number" ? [1, size] : [2, size]]])
  const tensor: Field[] = [
    [1, kinds[kind]],
    [2, sizes],
  ]
  return [
    [1, name],
    [2, [[1, tensor]]],
  ]
}

const numbers = ({ name, shape, values }: Numbers): Field[] => [
  ...shape.map((size): Field => [1, size]),
  [2, values instanceof Float32Array ? kinds.float : kinds.int64],
  [8, name],
  [9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)],
]

const step = ({ kind, from, to, whole = {} }: Step): Field[] => [
  ...from.map((name): Field => [1, name]),
  [2, to],
  [4, kind],
  ...Object.entries(whole).map(
    ([name, value]): Field => [
      5,
      [
        [1, name],
        [3, value],
        [20, 2],
      ],
    ],
  ),
]

/** A model of these steps, in the format of ONNX with the operators of version 13. */
export const onnxFile = (graph: {
  steps: readonly Step[]
  known: readonly Numbers[]
  inputs: readonly Port[]
  outputs: readonly Port[]
}): Buffer =>
  message([
    [1, 8],
    [
      7,
      [
        ...graph.steps.map((one): Field => [1, step(one)]),
        [2, "tiny"],
        ...graph.known.map((one): Field => [5, numbers(one)]),
        ...graph.inputs.map((one): Field => [11, port(one)]),
        ...graph.outputs.map((one): Field => [12, port(one)]),
      ],
    ],
    [
      8,
      [
        [1, ""],
        [2, 13],
      ],
    ],
  ])
