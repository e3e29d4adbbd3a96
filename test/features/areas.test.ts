import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { nabij, openForAll } from "../support/in-house.ts"

const shared = join(import.meta.dirname, "../../../shared/data/areas")
const skip = existsSync(shared) ? false : "the folder with shared data is not here"

openForAll()

const upload = { year: 2024, source: "CBS" }
const table = `code;naam;type;inwoners
GM0999;Oeverstad;gemeente;52000
WK099901;Noord;wijk;12000
BU09990101;Haven;buurt;7000
BU09990102;Veld;buurt;5000
`
const shape = (code: string, x: number) => ({
  type: "Feature",
  properties: { code, naam: code },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [x, 52],
        [x + 0.01, 52],
        [x + 0.01, 52.01],
        [x, 52.01],
        [x, 52],
      ],
    ],
  },
})
const shapes = JSON.stringify({
  type: "FeatureCollection",
  features: [shape("BU09990101", 5.1), shape("BU09990102", 5.11)],
})

test("Anita reads in figures and outlines, one after the other, and twice changes nothing", async () => {
  const first = await nabij
    .as("anita")
    .api("POST", "/area-imports", { ...upload, file: { name: "kerncijfers.csv", text: table } })
  assert.deepEqual([first.status, first.json().imported, first.json().skipped], [201, 4, 0], first.text)
  const again = await nabij
    .as("anita")
    .api("POST", "/area-imports", { ...upload, file: { name: "kerncijfers.csv", text: table } })
  assert.deepEqual([again.json().imported, again.json().skipped], [0, 4])
  const outlines = await nabij
    .as("anita")
    .api("POST", "/area-imports", { ...upload, file: { name: "buurten.geojson", text: shapes } })
  assert.equal(outlines.json().imported, 2)
  const area = (await nabij.as("tom").api("GET", "/areas/GM0999")).json()
  assert.equal(area.figures.find((figure: { figure: string }) => figure.figure === "population").value, 52000)
  assert.equal(area.outlines.length, 2, "both neighbourhoods lie in the municipality, through their district")
})

test("Saskia's team works in Haven; Fatima finds it chosen on the form, beside a map", async () => {
  const chosen = await nabij.as("saskia").api("PUT", "/areas/own", { code: "BU09990101" })
  assert.equal(chosen.status, 200, chosen.text)
  const page = await nabij.as("fatima").get("/signalen/nieuw")
  assert.match(page.text, /<option value="BU09990101" selected/)
  assert.match(page.text, /data-choice-map/)
  assert.match(page.text, /href="\/signalen\/nieuw\?gebied=BU09990102"/)
  const other = await nabij.as("fatima").get("/signalen/nieuw?gebied=BU09990102")
  assert.match(other.text, /<option value="BU09990102" selected/)
})

test("a file that is wrong is refused with its place, and nothing of it is kept", async () => {
  const wrong: [name: string, text: string, sentence: RegExp][] = [
    ["leeg.csv", "", /leeg/],
    ["zonder.csv", "naam;inwoners\nHaven;7000\n", /regel 1.*mist een kolom met de code.*naam, inwoners/],
    ["alleen-kop.csv", "code;naam;inwoners\n", /kopregel/],
    [
      "rd.geojson",
      JSON.stringify({
        type: "FeatureCollection",
        features: [
          {
            ...shape("BU1", 0),
            geometry: {
              type: "Polygon",
              coordinates: [
                [
                  [155000, 463000],
                  [155100, 463000],
                  [155100, 463100],
                  [155000, 463000],
                ],
              ],
            },
          },
        ],
      }),
      /vorm 1/,
    ],
    ["stuk.geojson", '{"type": "FeatureCollection", "features": [', /regel 1/],
  ]
  for (const [name, text, sentence] of wrong) {
    const answer = await nabij.as("anita").api("POST", "/area-imports", { ...upload, file: { name, text } })
    assert.equal(answer.status, 400, name)
    assert.match(answer.text, sentence, name)
  }
  const { areas } = (await nabij.as("anita").api("GET", "/areas")).json()
  assert.equal(areas.length, 1)
})

test("a wrong line is refused and the others are read", async () => {
  const text = `code;naam;inwoners\nBU09990103;Dorp;9000\n;Zonder code;1\nBU09990104;Kade;veel\n`
  const result = (
    await nabij.as("anita").api("POST", "/area-imports", { ...upload, file: { name: "drie.csv", text } })
  ).json()
  assert.equal(result.imported, 2)
  assert.equal(result.refused, 1)
  assert.match(result.complaints[0], /drie.csv, regel 3/)
})

test("the neighbourhoods of Utrecht and Heerlen and the districts of Gent are read", { skip }, async () => {
  const file = (name: string) => ({ name, text: readFileSync(join(shared, name), "utf8") })
  const post = (name: string, more: object = {}) =>
    nabij.as("anita").api("POST", "/area-imports", { ...upload, ...more, file: file(name) })
  const figures = await post("kwb2024_alle_gebieden.csv", { only: "GM0344, GM0917" })
  assert.deepEqual([figures.json().imported, figures.json().refused], [203, 0], figures.text)
  for (const [name, count] of [
    ["GM0344_buurten_2024_approx_wgs84.geojson", 111],
    ["GM0917_buurten_2024_approx_wgs84.geojson", 57],
    ["gent_wijken_2024.geojson", 26],
  ] as const)
    assert.equal((await post(name)).json().imported, count, name)
  const utrecht = (await nabij.as("tom").api("GET", "/areas/GM0344")).json()
  assert.equal(utrecht.figures.find((figure: { figure: string }) => figure.figure === "population").value, 374238)
  assert.equal(utrecht.outlines.length, 111)
  assert.equal((await nabij.as("tom").api("GET", "/areas/44021")).json().outlines.length, 25)
})
