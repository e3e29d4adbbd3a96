import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { type Facts, filledIn, type Part, parts } from "../../src/features/papers/filling-rules.ts"
import { paperNames } from "../../src/features/papers/model.ts"
import { blocksOf, piecesOf } from "../../src/features/papers/reading-rules.ts"
import { writtenPaper } from "../../src/platform/content.ts"

const facts = (values: Record<string, string> = {}, present: Part[] = []): Facts => ({
  values,
  parts: new Set(present),
})

suite("a paper is filled in", () => {
  test("with values, and with the lines that are for this country or this part only", () => {
    const paper = "Voor {{name}}.\n[nl] Nederland\n[be] België\nEr is [mail]mail[/mail]."
    assert.equal(filledIn(paper, facts({ name: "Oeverstad" }, ["be", "mail"])), "Voor Oeverstad.\nBelgië\nEr is mail.")
    assert.equal(filledIn(paper, facts({ name: "Oeverstad" }, ["nl"])), "Voor Oeverstad.\nNederland\nEr is .")
  })

  test("never with a value that nobody gave, and never with a value that becomes a link, a heading or HTML", () => {
    assert.throws(() => filledIn("{{unknown}}", facts()), /unknown/)
    const typed = "# Nep [klik](javascript:x) <script>"
    assert.equal(filledIn("{{name}}", facts({ name: typed })), " Nep klik(javascript:x) script")
  })

  test("every paper asks only for what there is, in each country and with each part", async () => {
    const names = new Set<string>()
    for (const paper of paperNames)
      for (const [, name = ""] of (await writtenPaper(paper)).matchAll(/\{\{(\w+)\}\}/g)) names.add(name)
    const values = Object.fromEntries([...names].map((name) => [name, "x"]))
    for (const paper of paperNames)
      for (const present of [[], [...parts]] as Part[][]) {
        const text = filledIn(await writtenPaper(paper), facts(values, present))
        assert.doesNotMatch(text, /\{\{|\[(nl|be|mail|counting|escrow)\]|\[\//, paper)
      }
  })

  test("says for each country which place stays of a need, where a wijk in Flanders is a neighbourhood", async () => {
    for (const paper of paperNames) {
      const asked = [...(await writtenPaper(paper)).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => [name, "x"])
      const flemish = filledIn(await writtenPaper(paper), facts(Object.fromEntries(asked), ["be"]))
      assert.doesNotMatch(flemish, /week en wijk|week, wijk|de wijk/, paper)
    }
  })
})

suite("a paper is read", () => {
  test("as headings, paragraphs, lists and tables", () => {
    const paper = "# Een\n\nTwee\ndrie\n- vier\n  vijf\n- [ ] zes\n\n| a | b |\n|---|---|\n| c | d |\n1. zeven"
    assert.deepEqual(blocksOf(paper), [
      { kind: "heading", level: 1, text: "Een" },
      { kind: "paragraph", text: "Twee drie" },
      { kind: "list", numbered: false, items: ["vier vijf", "zes"] },
      { kind: "table", head: ["a", "b"], rows: [["c", "d"]] },
      { kind: "list", numbered: true, items: ["zeven"] },
    ])
  })

  test("a link leads only to an address of our own", () => {
    assert.deepEqual(piecesOf("Zie [hier](/bon), **nu**."), [
      { kind: "text", text: "Zie " },
      { kind: "link", text: "hier", href: "/bon" },
      { kind: "text", text: ", " },
      { kind: "strong", text: "nu" },
      { kind: "text", text: "." },
    ])
    for (const other of ["[x](https://elders.example)", "[x](javascript:y)", "[x](//elders.example)"])
      assert.ok(piecesOf(other).every(({ kind }) => kind === "text") || /^\/\//.test(other), other)
  })
})
