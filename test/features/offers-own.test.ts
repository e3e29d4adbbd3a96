import assert from "node:assert/strict"
import { test } from "node:test"
import { nabij, openForAll } from "../support/in-house.ts"
import { addAreas } from "./findings-world.ts"
import { ride } from "./offers-world.ts"

openForAll(() => addAreas(nabij))

async function linked(): Promise<string> {
  const answer = await nabij.visitor.api("POST", "/offers", ride)
  assert.equal(answer.status, 201, answer.text)
  return answer.json().link
}

test("who wrote the link down types it, or the code alone, and comes to the own offer", async () => {
  const link = await linked()
  const code = link.split("/").at(-1) ?? ""
  assert.match((await nabij.visitor.get("/")).text, /href="\/mijn-aanbod"[^>]*>Ik help al/)
  const door = await nabij.visitor.get("/mijn-aanbod")
  assert.match(door.text, /Je link, of de code aan het einde/)
  assert.equal(door.headers.get("cache-control"), "no-store")
  assert.match(door.text, /nabij-quick-exit--calm[\s\S]*Snel weg/)
  assert.doesNotMatch((await nabij.visitor.get("/signalen/nieuw")).text, /nabij-quick-exit--calm/)
  for (const typed of [link, code, ` ${code.toUpperCase()} `, `${link}/`]) {
    const answer = await nabij.visitor.post("/mijn-aanbod", { link: typed })
    assert.deepEqual([answer.status, answer.headers.get("location")], [303, `/mijn-aanbod/${code}`], typed)
  }
  const wrong = await nabij.visitor.post("/mijn-aanbod", { link: "abcd-efgh" })
  assert.match(wrong.text, /Hierbij hoort geen aanbod[\s\S]*value="abcd-efgh"/)
  assert.match((await nabij.visitor.post("/mijn-aanbod", { link: "" })).text, /Vul de link in/)
})

test("whoever takes every language away is asked for one, and nothing changes", async () => {
  const path = new URL(await linked()).pathname
  const answer = await nabij.visitor.post(`${path}/anders`, { radius: "0" })
  assert.equal(answer.status, 400)
  assert.match(answer.text, /Kies ten minste één taal/)
  assert.match((await nabij.visitor.get(path)).text, /tot 2 kilometer/)
})

test("whoever offers help without any language ticked is asked for one, in the form and by the program, and nothing is lost", async () => {
  assert.match((await nabij.visitor.get("/aanbod/nieuw")).text, /value="nl" checked/)
  const { languages: _, ...typed } = { ...ride, units: "4", radius: "5000", doesNot: "Geen honden" }
  for (const who of [nabij.visitor, nabij.as("noor")]) {
    const answer = await who.post("/aanbod/nieuw", typed)
    assert.equal(answer.status, 400)
    assert.match(answer.text, /Kijk nog even naar één ding[\s\S]*Talen: Kies ten minste één taal/)
    assert.match(answer.text, /<details class="nabij-disclosure" open[\s\S]*Kies ten minste één taal[\s\S]*Geen honden/)
    assert.match(answer.text, /value="Hadewych Brugmans"/)
    assert.match(answer.text, /value="5000" selected/)
    assert.doesNotMatch(answer.text, /value="nl" checked/)
  }
  for (const languages of [undefined, []]) {
    const answer = await nabij.visitor.api("POST", "/offers", { ...ride, languages })
    assert.deepEqual([answer.status, answer.text.includes("Kies ten minste één taal")], [400, true])
  }
})

test("what is offered reads as questions with their answers, and what may not stays with it", async () => {
  const path = new URL(await linked()).pathname
  const page = await nabij.visitor.get(path)
  assert.match(page.text, /<strong>Waar:<\/strong>\s*Noord, tot 2 kilometer/)
  assert.match(page.text, /<strong>Talen:<\/strong>\s*Nederlands/)
  assert.doesNotMatch(page.text, /nabij-figures/)
})

test("in the list only what differs from the rule has a tag", async () => {
  const code = (await linked()).split("/").at(-1)
  assert.doesNotMatch((await nabij.as("noor").get("/aanbod")).text, /Staat open/)
  await nabij.visitor.api("POST", `/offer-links/${code}/steps`, { step: "paused" })
  assert.match((await nabij.as("noor").get("/aanbod")).text, /Even gestopt/)
})

test("that nobody can be reached is told together with the rest, and a number too short as too short", async () => {
  const all = await nabij.visitor.post("/aanbod/nieuw", { units: "0", languages: "nl" })
  assert.match(
    all.text,
    /Kies wat je kunt doen[\s\S]*Kies een plek[\s\S]*Vul een naam in[\s\S]*kan niemand je bereiken/,
  )
  assert.doesNotMatch(all.text, /<details class="nabij-disclosure" open/, "nothing in the fold is wrong")
  const late = { ...ride, units: "4", radius: "0", item: "toverdrank", area: "BU00000000", lastDay: "2026-11-17" }
  const three = await nabij.visitor.post("/aanbod/nieuw", late)
  assert.match(three.text, /staat niet op de lijst[\s\S]*kennen wij niet[\s\S]*al voorbij/)
  const phoned = async (phone: string, more: object = {}) =>
    (await nabij.visitor.api("POST", "/offers", { ...ride, phone, ...more })).text
  assert.match(await phoned("12"), /te kort/)
  assert.match(await phoned("nul zes"), /alleen cijfers/)
  assert.doesNotMatch(await phoned("12"), /kan niemand je bereiken|alleen cijfers/)
  assert.doesNotMatch(await phoned("", { phone: undefined, email: "geen adres" }), /kan niemand je bereiken/)
})

test("without script no map in the form leads away from what was filled in", async () => {
  const form = await nabij.visitor.get("/aanbod/nieuw")
  assert.match(form.text, /In welke buurt ben je/)
  assert.doesNotMatch(form.text.replace(/<div hidden="?[^>]*data-choice-place[\s\S]*?<\/svg>/g, ""), /gebied=/)
})
