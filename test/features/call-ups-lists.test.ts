import assert from "node:assert/strict"
import { test } from "node:test"
import { lookAtPattern } from "../../src/features/call-ups/pattern-rules.ts"
import { callUpsShown } from "../../src/features/call-ups/store.ts"
import { nabij, openForAll } from "../support/in-house.ts"
import { askMasks, promised } from "./call-ups-world.ts"
import { addAreas } from "./findings-world.ts"

openForAll(() => addAreas(nabij))

test("the page of one video is a pattern as any other, without what a shared link tells of who shared it", async () => {
  const video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
  for (const link of [
    video,
    `${video}&t=30s&ab_channel=Iemand`,
    "https://youtu.be/dQw4w9WgXcQ?si=aBcDeFgHiJkLmNoP",
    "https://m.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com/shorts/dQw4w9WgXcQ",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
  ])
    assert.deepEqual(lookAtPattern(link), { kind: "public", pattern: video }, link)
  assert.deepEqual(lookAtPattern("https://player.vimeo.com/video/111222333"), {
    ...{ kind: "public", pattern: "https://vimeo.com/111222333" },
  })
  const { slug } = await askMasks(nabij, { pattern: "https://youtu.be/dQw4w9WgXcQ?si=aBcDeFgHiJkLmNoP" })
  const page = (await nabij.visitor.get(`/buurtacties/${slug}`)).text
  assert.match(page, /href="https:\/\/www\.youtube\.com\/watch\?v=dQw4w9WgXcQ" rel="noreferrer"/)
  assert.doesNotMatch(page, /aBcDeFgHiJkLmNoP/)
})

test("somebody's channel, profile or post stays out, and so does what only looks like a video", () => {
  for (const link of [
    "https://www.youtube.com/@naaister",
    "https://www.youtube.com/channel/UCaBcDeFgHiJkLmNoPqRsTu",
    "https://www.youtube.com/user/hadewychbrugmans",
    "https://www.youtube.com/watch?v=kort",
    "https://www.youtube.com/watch?v=06123456789",
    "https://www.youtube.com/watch",
    "https://youtube.com.elders.example/watch?v=dQw4w9WgXcQ",
    "https://hadewych@youtu.be/dQw4w9WgXcQ",
    "https://www.facebook.com/share/v/1aBcDe/",
    "https://www.facebook.com/watch/?v=1234567890",
    "https://www.instagram.com/reel/aBcDe/",
    "https://www.tiktok.com/@naaister/video/7123456789",
  ])
    assert.equal(lookAtPattern(link).kind, "personal", link)
})

test("who changes a promise again and again waits a while, and finds what was typed back in the form", async () => {
  const { slug } = await askMasks(nabij)
  const { code } = await promised(nabij.visitor, slug, 20)
  const change = (units: number) =>
    nabij.visitor.post(`/mijn-bijdrage/${code}`, { units: String(units), day: "2026-12-02" })
  for (let turn = 0; turn < 20; turn++) assert.equal((await change(20 + turn)).status, 303)
  const late = await change(77)
  assert.equal(late.status, 400)
  assert.match(late.text, /Je veranderde dit vandaag al heel vaak/)
  assert.match(late.text, /name="units"[^>]*value="77"|value="77"[^>]*name="units"/)
  assert.match((await nabij.visitor.get(`/mijn-bijdrage/${code}`)).text, /Je bijdrage: 39 mondmaskers/)
})

test("more call-ups than fit on a page stand on the next, for everybody and for who asks; all are counted", async () => {
  const { point } = await askMasks(nabij)
  const { pool } = nabij.house.database
  await pool.query(
    `with made as (
       insert into call_up (id, organisation_id, item_code, area_code, point_id, slug, made_on)
       select gen_random_uuid(), organisation_id, 'mondmasker', area_code, id, 'veel-' || lpad(n::text, 4, '0'), '2026-11-18'
       from stock_point, generate_series(1, $2::int) n where id = $1 returning id, slug)
     insert into call_up_version (id, call_up_id, units, until, written_on)
     select gen_random_uuid(), id, 5, case when slug = 'veel-0001' then '2026-11-20'::date else '2026-12-30' end, '2026-11-18' from made`,
    [point, callUpsShown + 10],
  )
  const first = (await nabij.visitor.get("/buurtacties")).text
  assert.match(first, /Blad 1 van 2[\s\S]*href="\/buurtacties\?blad=2"/)
  const slugsOn = async (page: number): Promise<string[]> =>
    (await nabij.visitor.api("GET", `/call-ups?blad=${page}`)).json().callUps.map(({ slug }: { slug: string }) => slug)
  const [one, two] = [await slugsOn(1), await slugsOn(2)]
  assert.equal(one.length, callUpsShown)
  assert.equal(one[0], "veel-0001", "the first to end is on top")
  assert.equal(new Set([...one, ...two]).size, one.length + two.length, "each stands on one page")
  assert.ok(
    [...one, ...two].filter((slug) => slug.startsWith("veel-")).length === callUpsShown + 10,
    "none is left out",
  )
  assert.deepEqual(await slugsOn(9), two, "behind the last page stands the last")
  const noor = nabij.as("noor")
  assert.match(
    (await noor.get("/hulp/buurtacties?blad=2")).text,
    /href="\/hulp\/buurtacties\?blad=1"[\s\S]*Blad 2 van 2/,
  )
  nabij.setClock("2027-01-05")
  const waiting = [...one, ...two].length
  assert.match(
    (await noor.get("/")).text,
    new RegExp(`${waiting} buurtacties zijn voorbij`),
    "also those on other pages",
  )
  nabij.setClock("2026-11-18")
})
