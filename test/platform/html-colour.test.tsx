import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"

const sheet = await readFile(new URL("../../src/platform/style/tokens.css", import.meta.url), "utf8")
const [light = "", dark = ""] = sheet.split("@media screen")

const coloursOf = (part: string) =>
  new Map([...part.matchAll(/--nabij-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour]))

// Relative luminance and contrast ratio: WCAG 2.2, definitions of both terms.
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const rules: [string, string[], number][] = [
  ["ink", ["ground", "surface", "sunken"], 12],
  ["ink", ["attention-soft", "danger-soft", "accent-soft"], 10],
  ["ink-soft", ["ground", "surface", "sunken", "chart-band", "chart-marked"], 4.5],
  ["accent", ["ground", "surface", "accent-soft", "attention-soft", "danger-soft"], 4.5],
  ["on-accent", ["accent", "accent-strong"], 4.5],
  ["on-danger", ["danger", "danger-strong"], 4.5],
  ["danger", ["ground", "danger-soft"], 4.5],
  ["chart-context", ["ground"], 4.5],
  ["line-strong", ["ground", "surface"], 3],
  ["chart-subject", ["ground", "chart-band", "chart-marked"], 3],
]

for (const [name, part] of [
  ["light", light],
  ["dark", dark],
] as const) {
  test(`in ${name} colours every word stands out from what is behind it`, () => {
    const colours = coloursOf(part)
    for (const [ink, grounds, least] of rules)
      for (const ground of grounds) {
        const ratio = contrast(colours.get(ink) ?? "", colours.get(ground) ?? "")
        assert.ok(ratio >= least, `${ink} on ${ground}: ${ratio.toFixed(2)}, at least ${least}`)
      }
  })
}

test("the five steps of a map grow in one direction, lighter to darker on paper and the reverse at night", () => {
  for (const [part, sign] of [
    [light, -1],
    [dark, 1],
  ] as const) {
    const colours = coloursOf(part)
    const steps = [1, 2, 3, 4, 5].map((step) => luminance(colours.get(`map-${step}`) ?? ""))
    assert.ok(steps.every((value, index) => index === 0 || sign * (value - (steps[index - 1] ?? 0)) > 0))
  }
})
