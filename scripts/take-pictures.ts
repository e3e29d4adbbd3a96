/** Takes the pictures of README.md: an empty house with the example, seen in a real browser. */
import { mkdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { openBrowser, type Page } from "../test/support/browser.ts"
import { openEmptyHouse } from "../test/support/house.ts"
import { listen } from "../test/support/listen.ts"

const folder = join(import.meta.dirname, "../docs/pictures")
const mostBytes = 200_000

/** A desk is seen at 1280 px; of that only the column with words is kept, so that it can be read beside two others. */
async function keep(page: Page, name: string, height: number): Promise<void> {
  const path = join(folder, `${name}.png`)
  const width = Math.min(page.viewportSize()?.width ?? 0, 880)
  await page.evaluate(() => document.fonts.ready)
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, whole) } })
  const { size } = await stat(path)
  if (size > mostBytes) throw new Error(`${name}.png has ${size} bytes; ${mostBytes} is the most`)
  console.log(`docs/pictures/${name}.png ${Math.round(size / 1000)} kB`)
}

/** The example, and the one password of everybody in it. */
async function beginExample(page: Page): Promise<string> {
  // A year of signals is made while the page waits.
  page.setDefaultTimeout(120_000)
  await page.goto("/")
  await page.locator("form[action='/voorbeeld'] button").click()
  return (await page.locator("strong.nabij-code").textContent()) ?? ""
}

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.goto("/aanmelden")
  await page.locator("[name=email]").fill(`${name}@voorbeeld.example`)
  await page.locator("[name=password]").fill(password)
  await page.getByRole("button", { name: "Aanmelden", exact: true }).click()
  await page.waitForURL((url) => url.pathname !== "/aanmelden")
}

/** Who asks for somebody, on a phone; who brings that together with what is offered, at a desk. */
async function takeHelp(phone: Page, desk: Page, password: string): Promise<void> {
  await phone.goto("/hulp")
  await phone.locator("[name=alias]").fill("mevrouw A.")
  await phone.locator("[name=item]").selectOption("vervoer")
  await phone.locator("[name=ask]").fill("Twee keer naar het ziekenhuis. Zij spreekt Arabisch.")
  await phone.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await keep(phone, "asking", 1000)
  await signIn(desk, "noor", password)
  // What one presses stands at the end of each row: seen on a narrower desk, so that it is in the picture.
  await desk.setViewportSize({ width: 880, height: 900 })
  await desk.goto("/planning")
  await keep(desk, "planning", 900)
  await desk.goto("/bereik/hulp")
  await keep(desk, "reach", 920)
  await desk.setViewportSize({ width: 1280, height: 900 })
}

async function takeAll(pages: { phone: Page; desk: Page; outside: Page }): Promise<void> {
  const { phone, desk, outside } = pages
  const password = await beginExample(desk)
  await signIn(phone, "fatima", password)
  await phone.goto("/signalen/nieuw")
  await phone
    .locator("[name=account]")
    .fill("Mevrouw Jansen stopt met haar opleiding. Zij durft niet te lenen, en haar zus ook niet.")
  await phone.locator("[data-preview]:not([hidden])").waitFor()
  await phone.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await keep(phone, "entry", 1000)
  await takeHelp(phone, desk, password)
  await signIn(desk, "saskia", password)
  await desk.goto("/bundels")
  await desk.getByRole("link", { name: /studieschuld/ }).click()
  await desk.goto(`${new URL(desk.url()).pathname}/bevinding`)
  await keep(desk, "card", 900)
  await outside.goto("/agenda")
  await outside.getByRole("link", { name: /studieschuld/ }).click()
  await outside.getByRole("heading", { name: "Wat er gebeurde" }).waitFor()
  await keep(outside, "agenda", 920)
}

await mkdir(folder, { recursive: true })
const { nabij, drop } = await openEmptyHouse()
const server = await listen(nabij)
const browser = await openBrowser(server.address)
try {
  await takeAll({ phone: await browser.phone(), desk: await browser.desk(), outside: await browser.desk() })
} finally {
  await browser.close()
  await server.close()
  await drop()
}
