import assert from "node:assert/strict"
import { test } from "node:test"
import { addAreas } from "../features/findings-world.ts"
import { addFailed, count } from "../features/unmet-world.ts"
import { assertUsable, type Page, picture } from "../support/browser.ts"
import { browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { signInAs } from "../support/listen.ts"
import { follow, press, textOf, toNextPage } from "../support/next-page.ts"

openInBrowser(async () => {
  await addAreas(nabij)
  // As a server that runs: what compares texts has been read already.
  await nabij.as("saskia").api("POST", "/signal-likenesses", { account: "De bus rijdt hier sinds de zomer niet meer" })
})
/** To compare texts and to count a quarter takes a while. */
const patience = 60_000

/** Mrs A. needs a ride; Noor finds nobody, and says so. */
async function theRide(page: Page, look: (page: Page) => Promise<void>): Promise<string> {
  nabij.setClock("2026-08-03")
  await signInAs(page, nabij, "fatima")
  await page.goto("/hulp")
  await page.selectOption("[name=item]", "vervoer")
  await page.fill("[name=ask]", "Naar de oogarts en terug")
  await page.selectOption("[name=area]", "BU90010101")
  await page.fill("[name=alias]", "mevrouw met de rode jas")
  await page.check("[name=urgency][value=thisWeek]")
  await press(page, "Hulp vragen")
  const need = /\/hulp\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ""
  const noor = nabij.as("noor")
  await noor.api("POST", `/needs/${need}/uptake`, {})
  const ended = await noor.api("POST", `/needs/${need}/outcome`, { outcome: "notDone", note: "Niemand had een auto" })
  assert.equal(ended.status, 201, ended.text)
  await page.goto("/")
  assert.match(await textOf(page), /1 hulpvraag lukte niet helemaal: mag die meetellen\?/)
  await follow(page, /mag die meetellen/)
  await look(page)
  await follow(page, "mevrouw met de rode jas")
  assert.match(page.url(), /meetellen$/)
  await look(page)
  await press(page, "Bewaren")
  await look(page)
  assert.match(await textOf(page), /Kies wat de bewoner zei/)
  await page.check("[name=answer][value=yes]")
  await press(page, "Bewaren")
  await look(page)
  assert.match(await textOf(page), /Telt mee op 17 augustus 2026/)
  return need
}

test("a need fails, the intermediary says yes, the week closes, and the coordinator sees it counted, apart", async () => {
  const need = await theRide(await browser.phone(), assertUsable)
  for (const by of ["joris", "joris", "noor", "fatima"] as const) await addFailed(nabij, { on: "2026-08-05", by })
  const coordinator = await browser.desk()
  nabij.setClock("2026-08-16")
  await count(nabij)
  await signInAs(coordinator, nabij, "saskia")
  await coordinator.goto("/wat-niet-lukte")
  await assertUsable(coordinator)
  assert.match(await textOf(coordinator), /Er is nog niets geteld/)
  nabij.setClock("2026-08-17")
  await count(nabij)
  await coordinator.reload()
  await assertUsable(coordinator)
  const running = await textOf(coordinator)
  assert.match(running, /Vervoer: ten minste 5 hulpvragen, via ten minste 3 organisaties/)
  assert.doesNotMatch(running, /rode jas|oogarts|Noord/)
  nabij.setClock("2026-10-05")
  await count(nabij)
  await coordinator.goto("/bevindingen")
  await follow(coordinator, "Bekijk wat apart geteld is")
  await assertUsable(coordinator)
  assert.match(await textOf(coordinator), /Derde kwartaal van 2026[\s\S]*5 hulpvragen via 3 organisaties/)
  await picture(coordinator, "wat-niet-lukte")
  await press(coordinator, "Maak er een signaal van")
  await assertUsable(coordinator)
  const account = await coordinator.inputValue("[name=account]")
  assert.match(account, /hulp lukte niet bij 5 hulpvragen, via 3 organisaties/)
  await coordinator.fill("[name=account]", `${account}De bus stopt hier sinds de zomer niet meer.`)
  await press(coordinator, "Doorgeven", patience)
  assert.match(await textOf(coordinator), /Bedankt|doorgegeven/i)
  const { rows } = await nabij.house.database.pool.query("select account, theme_code from signal")
  assert.equal(rows.length, 1, "only what she wrote herself")
  assert.ok(!rows[0].account.includes(need))
  await coordinator.goto("/bevindingen/kaart?theme=mobiliteit")
  await assertUsable(coordinator)
  assert.match(await textOf(coordinator), /Apart geteld: wat niet lukte[\s\S]*5 hulpvragen, via 3 organisaties/)
})

test("the same question on a phone without script", async () => {
  await theRide(await browser.withoutScript(), async () => {})
})

test("the working group makes it public with the keyboard, and somebody without account reads it on a phone", async () => {
  nabij.setClock("2026-10-05")
  const page = await browser.desk()
  await signInAs(page, nabij, "els")
  await page.goto("/wat-niet-lukte")
  await page.getByRole("button", { name: "Maak het derde kwartaal van 2026 openbaar" }).focus()
  await toNextPage(page, () => page.keyboard.press("Enter"), patience)
  await assertUsable(page)
  assert.match(await textOf(page), /Wat niet lukte: derde kwartaal van 2026|openbaar/)
  const visitor = await browser.phone()
  await visitor.goto("/cijfers")
  await follow(visitor, "wat niet lukte")
  await assertUsable(visitor)
  await follow(visitor, "Derde kwartaal van 2026")
  assert.match(visitor.url(), /2026-K3$/)
  await assertUsable(visitor)
  assert.match(await textOf(visitor), /5 hulpvragen/)
  await follow(visitor, "Bij welk thema telt wat?")
  await assertUsable(visitor)
})
