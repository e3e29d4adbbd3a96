import { parseArgs } from "node:util"
import { parsed, usage, WrongUse } from "../wrong-use.ts"

export type PersonKeySettings = {
  file: string | undefined
  json: boolean
  oprf: boolean
  halves: string[]
  sketch: number | undefined
}

const wrongHalf = {
  nl: "Geef bij --half een halve sleutel als 64 hexadecimale cijfers.",
  en: "Give half a key with --half as 64 hexadecimal digits.",
}

const wrongSketch = {
  nl: "Geef bij --sketch een heel getal van 16 tot en met 100000, zoals 1024.",
  en: "Give a whole number from 16 to 100000 with --sketch, such as 1024.",
}

/** @throws WrongUse */
export function settingsOf(args: string[]): PersonKeySettings {
  const { values, positionals } = parsed(() =>
    parseArgs({
      args: args.filter((one) => one !== "-"),
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        oprf: { type: "boolean", default: false },
        half: { type: "string", multiple: true, default: [] },
        sketch: { type: "string" },
        lang: { type: "string" },
        seed: { type: "string" },
      },
    }),
  )
  if (values.lang !== undefined && !["nl", "en"].includes(values.lang)) throw new WrongUse(usage.language)
  if (positionals.length > 1) throw new WrongUse(usage.oneFile)
  if (values.half.some((half) => !/^[0-9a-fA-F]{64}$/.test(half))) throw new WrongUse(wrongHalf)
  const sketch = values.sketch === undefined ? undefined : Number(values.sketch)
  if (sketch !== undefined && !(Number.isInteger(sketch) && sketch >= 16 && sketch <= 100_000))
    throw new WrongUse(wrongSketch)
  return { sketch, file: positionals[0], json: values.json, oprf: values.oprf, halves: values.half }
}
