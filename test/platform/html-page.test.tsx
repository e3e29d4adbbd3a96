import assert from "node:assert/strict"
import { test } from "node:test"
import { Notice } from "../../src/platform/html/notice.tsx"
import { directionOf, Page } from "../../src/platform/html/page.tsx"
import { Entries, Steps } from "../../src/platform/html/steps.tsx"
import { Table } from "../../src/platform/html/table.tsx"

const html = async (element: unknown) => String(await element)

const person = { name: "Fatma Yıldız", organisationName: "Buurtteam Zuid" }
const navigation = [{ href: "/postvak", label: "Postvak", current: true }]

test("a page says who is signed in, where one is, and lets one leave by a form", async () => {
  const page = await html(
    <Page title="Postvak" styles="/assets/nabij.css" person={person} navigation={navigation}>
      <p>inhoud</p>
    </Page>,
  )
  assert.match(page, /^<html class="utrecht-document" lang="nl" dir="ltr">/)
  assert.match(page, /<title>Postvak · Nabij<\/title>/)
  assert.match(page, /<a class="[^"]+" href="\/postvak" aria-current="page">/)
  assert.match(page, /Fatma Yıldız/)
  assert.match(page, /<form action="\/uitloggen" method="post">/)
  assert.doesNotMatch(page, /Wisselen/)
})

test("nothing on a page is inline style or script", async () => {
  const page = await html(
    <Page title="Postvak" styles="/assets/nabij.css" script={["/assets/keep-draft.js"]}>
      <Notice tone="info">Let op</Notice>
    </Page>,
  )
  assert.doesNotMatch(page, /style=|<style|<script(?! type="module" src=)/)
  assert.match(page, /<script type="module" src="\/assets\/keep-draft.js"><\/script>/)
})

test("a quiet page shows neither menu nor who is signed in", async () => {
  const page = await html(
    <Page title="Anoniem doorgeven" styles="/assets/nabij.css" person={person} navigation={navigation} quiet>
      <p>inhoud</p>
    </Page>,
  )
  assert.doesNotMatch(page, /Fatma|Postvak|Uitloggen/)
  assert.match(page, /Wie ziet wat\?/)
})

test("Arabic runs from right to left, Polish does not", () => {
  assert.equal(directionOf("ar"), "rtl")
  assert.equal(directionOf("ar-SY"), "rtl")
  assert.equal(directionOf("pl"), "ltr")
})

test("a state that has come says who, when and why; the current one is told to a screen reader", async () => {
  const steps = await html(
    <Steps
      steps={[
        { state: "Mogelijk patroon", who: "Fatma", when: "3 september", datetime: "2026-09-03", why: "Acht werkers" },
        { state: "Op de agenda", kind: "current" },
      ]}
    />,
  )
  assert.match(steps, /<time datetime="2026-09-03">3 september<\/time> · Fatma/)
  assert.match(steps, /aria-current="step"/)
})

test("a table names its rows and columns, keeps its roles, and says what an empty one will hold", async () => {
  const columns = [
    { key: "name", label: "Organisatie" },
    { key: "signals", label: "Signalen", numeric: true },
  ]
  const table = await html(
    <Table caption="Per organisatie" columns={columns} rows={[{ name: "Zuid", signals: "62" }]} />,
  )
  assert.match(table, /aria-labelledby="table-per-organisatie" tabindex="0"/)
  assert.match(table, /<th class="utrecht-table__cell" scope="row" role="rowheader">Zuid<\/th>/)
  assert.match(table, /data-label="Signalen">62</)
  const empty = await html(<Table caption="Per organisatie" columns={columns} rows={[]} empty={<p>Nog niemand</p>} />)
  assert.equal(empty, `<div class="nabij-empty"><p>Nog niemand</p></div>`)
})

test("what somebody wrote is never read as markup", async () => {
  const entries = await html(<Entries entries={[{ title: "<img src=x onerror=alert(1)>", href: "/signalen/1" }]} />)
  assert.doesNotMatch(entries, /<img/)
})
