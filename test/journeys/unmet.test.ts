import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { addAreas } from "../features/findings-world.ts"
import { addFailed, count } from "../features/unmet-world.ts"
import {
  assertNoSidewaysScroll,
  checkAccessibility,
  openBrowser,
  type Page,
  picture,
  type TestBrowser,
} from "../support/browser.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { listen, signInAs } from "../support/listen.ts"

let nabij: TestHouse
let site: Awaited<ReturnType<typeof listen>>
let browser: TestBrowser
before(async () => {
  nabij = await openHouse()
  await addAreas(nabij)
  site = await listen(nabij)
  // As a server that runs: what compares texts has been read already.
  await nabij.as("saskia").api("POST", "/signal-likenesses", { account: "De bus rijdt hier sinds de zomer niet meer" })
  browser = await openBrowser(site.address)
})
after(async () => {
  await browser.close()
  await site.close()
  await nabij.close()
})

const look = async (page: Page) => {
  await checkAccessibility(page)
  await assertNoSidewaysScroll(page)
}
const press = async (page: Page, name: string) => {
  const answered = page.waitForEvent("load", { timeout: 60_000 })
  await page.getByRole("button", { name }).first().click()
  await answered
}
const textOf = async (page: Page) => ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ")

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
  await page.getByRole("link", { name: /mag die meetellen/ }).click()
  await look(page)
  await page.getByRole("link", { name: "mevrouw met de rode jas" }).click()
  await page.waitForURL(/meetellen$/)
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
  const need = await theRide(await browser.phone(), look)
  for (const by of ["joris", "joris", "noor", "fatima"] as const) await addFailed(nabij, { on: "2026-08-05", by })
  const coordinator = await browser.desk()
  nabij.setClock("2026-08-16")
  await count(nabij)
  await signInAs(coordinator, nabij, "saskia")
  await coordinator.goto("/wat-niet-lukte")
  await look(coordinator)
  assert.match(await textOf(coordinator), /Er is nog niets geteld/)
  nabij.setClock("2026-08-17")
  await count(nabij)
  await coordinator.reload()
  await look(coordinator)
  const running = await textOf(coordinator)
  assert.match(running, /Vervoer: ten minste 5 hulpvragen, via ten minste 3 organisaties/)
  assert.doesNotMatch(running, /rode jas|oogarts|Noord/)
  nabij.setClock("2026-10-05")
  await count(nabij)
  await coordinator.goto("/bevindingen")
  await coordinator.getByRole("link", { name: "Bekijk wat apart geteld is" }).click()
  await look(coordinator)
  assert.match(await textOf(coordinator), /Derde kwartaal van 2026[\s\S]*5 hulpvragen via 3 organisaties/)
  await picture(coordinator, "wat-niet-lukte")
  await press(coordinator, "Maak er een signaal van")
  await look(coordinator)
  const account = await coordinator.inputValue("[name=account]")
  assert.match(account, /hulp lukte niet bij 5 hulpvragen, via 3 organisaties/)
  await coordinator.fill("[name=account]", `${account}De bus stopt hier sinds de zomer niet meer.`)
  await press(coordinator, "Doorgeven")
  assert.match(await textOf(coordinator), /Bedankt|doorgegeven/i)
  const { rows } = await nabij.house.database.pool.query("select account, theme_code from signal")
  assert.equal(rows.length, 1, "only what she wrote herself")
  assert.ok(!rows[0].account.includes(need))
  await coordinator.goto("/bevindingen/kaart?theme=mobiliteit")
  await look(coordinator)
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
  const answered = page.waitForEvent("load", { timeout: 60_000 })
  await page.keyboard.press("Enter")
  await answered
  await look(page)
  assert.match(await textOf(page), /Wat niet lukte: derde kwartaal van 2026|openbaar/)
  const visitor = await browser.phone()
  await visitor.goto("/cijfers")
  await visitor.getByRole("link", { name: "wat niet lukte" }).click()
  await look(visitor)
  await visitor.getByRole("link", { name: "Derde kwartaal van 2026" }).click()
  await visitor.waitForURL(/2026-K3$/)
  await look(visitor)
  assert.match(await textOf(visitor), /5 hulpvragen/)
  await visitor.getByRole("link", { name: "Bij welk thema telt wat?" }).click()
  await look(visitor)
})
