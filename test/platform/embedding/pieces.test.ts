import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { openPieces } from "../../../src/platform/embedding/pieces.ts"
import { modelFolderForTest, withoutPackages, wordPieces } from "./tiny-model.ts"

const skip = withoutPackages

function piecesOf(tokenizer: object) {
  const folder = modelFolderForTest()
  writeFileSync(join(folder, "tokenizer.json"), JSON.stringify(tokenizer))
  return openPieces({ folder, model: "", tokenizer: join(folder, "tokenizer.json") })
}

test("words are cut as BERT does: small letters, no accents, the longest pieces first, Chinese signs apart", {
  skip,
}, () => {
  const list = [
    "de",
    "cafe",
    "##tje",
    "huur",
    "##achter",
    "##stand",
    "##st",
    "!",
    "中",
    "国",
    ",",
    "on",
    "##betaalbaar",
  ]
  const known = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ...list]
  const pieces = piecesOf(wordPieces(list))
  const cut = (text: string) => pieces.encoded(text).map((id) => known[id])
  const within = (...own: string[]) => ["[CLS]", ...own, "[SEP]"]
  assert.deepEqual(cut("De Cafétje!"), within("de", "cafe", "##tje", "!"))
  assert.deepEqual(cut("HUURACHTERSTAND, 中国"), within("huur", "##achter", "##stand", ",", "中", "国"))
  assert.deepEqual(cut("onbetaalbaar xyz\tde"), within("on", "##betaalbaar", "[UNK]", "de"))
  assert.deepEqual(cut(""), within())
  assert.equal(pieces.filling, 0)
})

test("words are cut as XLM-R does: by the likeliest row of pieces, a space as part of the word", { skip }, () => {
  const list: [string, number][] = [
    ["<s>", 0],
    ["<pad>", 0],
    ["</s>", 0],
    ["<unk>", 0],
    ["▁huur", -5],
    ["achter", -6],
    ["stand", -6],
    // Less likely than the two together would be: -14 against -12.
    ["achterstand", -14],
    ["▁te", -4],
    ["▁hoog", -6],
    ["▁", -3],
  ]
  const pieces = piecesOf({
    version: "1.0",
    added_tokens: ["<s>", "<pad>", "</s>", "<unk>"].map((content, id) => ({ id, content, special: true })),
    normalizer: { type: "Precompiled", precompiled_charsmap: "" },
    pre_tokenizer: {
      type: "Sequence",
      pretokenizers: [
        { type: "WhitespaceSplit" },
        { type: "Metaspace", replacement: "▁", add_prefix_space: true, prepend_scheme: "always" },
      ],
    },
    post_processor: {
      type: "TemplateProcessing",
      single: [
        { SpecialToken: { id: "<s>", type_id: 0 } },
        { Sequence: { id: "A", type_id: 0 } },
        { SpecialToken: { id: "</s>", type_id: 0 } },
      ],
      pair: [],
      special_tokens: {
        "<s>": { id: "<s>", ids: [0], tokens: ["<s>"] },
        "</s>": { id: "</s>", ids: [2], tokens: ["</s>"] },
      },
    },
    decoder: { type: "Metaspace", replacement: "▁" },
    model: { type: "Unigram", unk_id: 3, vocab: list },
  })
  const cut = (text: string) => pieces.encoded(text).map((id) => list[id]?.[0])
  assert.deepEqual(cut("huurachterstand"), ["<s>", "▁huur", "achter", "stand", "</s>"])
  assert.deepEqual(cut("huur  te hoog"), ["<s>", "▁huur", "▁te", "▁hoog", "</s>"])
  assert.deepEqual(cut("ｈuur 中"), ["<s>", "▁huur", "▁", "<unk>", "</s>"])
  assert.equal(pieces.filling, 1)
})
