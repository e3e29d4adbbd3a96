import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { nabij, openForAll } from "../support/in-house.ts"

const shared = join(import.meta.dirname, "../../../shared/data/areas")
const skip = existsSync(shared) ? false : "the folder with shared data is not here"

openForAll()

const readIn = (name: string, more: object = {}) =>
  nabij.as("anita").api("POST", "/area-imports", {
    year: 2024,
    source: "CBS",
    ...more,
    file: { name, text: readFileSync(join(shared, name), "utf8") },
  })

test("before any area is read in, the page says what will be here and how it comes; only Anita may do it", async () => {
  const page = await nabij.as("anita").get("/beheer/gebieden")
  assert.match(page.text, /Nog geen gebieden/)
  assert.match(page.text, /<details[^>]* open[^>]*><summary>Gebieden inlezen/)
  const reader = await nabij.as("saskia").get("/beheer/gebieden")
  assert.match(reader.text, /Nog geen gebieden/)
  assert.doesNotMatch(reader.text, /Gebieden inlezen/)
  assert.equal((await nabij.as("fatima").get("/beheer/gebieden")).status, 404)
})

test("without a file, a year or a source the form comes back with a sentence at each", async () => {
  const answer = await nabij.as("anita").post("/beheer/gebieden", { year: "vorig jaar", licence: "CC BY 4.0" })
  assert.equal(answer.status, 400)
  for (const sentence of [/Kies een bestand/, /Vul het jaar van de gegevens in/, /waar de gegevens vandaan komen/])
    assert.match(answer.text, sentence)
  assert.match(answer.text, /value="CC BY 4.0"/)
})

test("the page of Utrecht says how many people live there, draws its neighbourhoods and lists its districts", {
  skip,
}, async () => {
  await readIn("kwb2024_alle_gebieden.csv", { only: "GM0344", licence: "CC BY 4.0" })
  await readIn("GM0344_buurten_2024_approx_wgs84.geojson")
  const page = await nabij.as("bram").get("/beheer/gebieden/GM0344")
  assert.match(page.text, /374\.238 inwoners in 2024/)
  assert.equal([...page.text.matchAll(/nabij-choice-map__area/g)].length, 111)
  assert.match(page.text, /Wijk 01 West<\/a>.*29\.710/s)
  assert.match(page.text, /Bron: CBS, 2024 \(CC BY 4\.0\)/)
  assert.doesNotMatch(page.text, />Bron<\/th>/, "what is the same for every row stands once below")
  assert.match(page.text, /Jeugdpunt Linde werkt hier<\/span>/)
  const district = await nabij.as("bram").get("/beheer/gebieden/WK034401")
  assert.match(district.text, /Wijk\s+in <a href="\/beheer\/gebieden\/GM0344">Utrecht/)
  assert.equal((await nabij.as("bram").get("/beheer/gebieden/GM0363")).status, 404)
})

test("of Gent only the outlines are known, and the page says what is missing", { skip }, async () => {
  await readIn("gent_wijken_2024.geojson", { source: "Provincies in Cijfers" })
  const page = await nabij.as("dirk").get("/beheer/gebieden/44021")
  assert.match(page.text, /Hoeveel mensen hier wonen, is nog niet ingelezen/)
  assert.match(page.text, /Brugse Poort/)
  assert.doesNotMatch(page.text, />Inwoners<\/th>|onbekend/)
  const done = await nabij.as("dirk").post("/beheer/gebieden/eigen", { code: "44021" })
  assert.equal(done.headers.get("location"), "/beheer/gebieden/44021")
  assert.match((await nabij.as("dirk").get("/beheer/gebieden/44021")).text, /OCMW Rozenbeke werkt hier\. Dit gebied/)
  const form = await nabij.as("dirk").get("/signalen/nieuw")
  assert.match(form.text, /In welke wijk\?/)
})

test("where somebody is sent for help, Dirk reads OCMW and Noor reads gemeente", async () => {
  const words = async (person: "dirk" | "noor") =>
    (await nabij.as(person).get("/hulp")).text.replace(/<header.*?<\/header>/s, "").replaceAll("OCMW Rozenbeke", "")
  assert.match(await words("dirk"), /OCMW/)
  assert.doesNotMatch(await words("noor"), /OCMW/)
  assert.match(await words("noor"), /[Gg]emeente/)
})
