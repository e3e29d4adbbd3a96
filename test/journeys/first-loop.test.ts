import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { examplePassword } from "../../src/example/people.ts"
import {
  assertNoSidewaysScroll,
  checkAccessibility,
  complaintsOf,
  openBrowser,
  type Page,
  type TestBrowser,
} from "../support/browser.ts"
import { openEmptyHouse } from "../support/house.ts"
import { listen } from "../support/listen.ts"
import { textOf, toNextPage } from "../support/next-page.ts"

type Way = { open(): Promise<Page>; look(page: Page): Promise<void> }

/** Sends a form and waits for the page that answers: the script of a form may look for a connection first. */
const press = (page: Page, form: string) =>
  toNextPage(page, () => page.locator(`form[action="${form}"] button[type=submit]`).last().click())

/** Opens what is folded around a part of the page, as a reader would. */
async function unfold(page: Page, part: string): Promise<void> {
  const folded = page.locator("main details:not([open])", { has: page.locator(part) })
  while ((await folded.count()) > 0) await folded.first().locator("summary").first().click()
}

async function signIn(way: Way, key: string): Promise<Page> {
  const page = await way.open()
  await page.goto("/aanmelden")
  await way.look(page)
  await page.fill("[name=email]", `${key}@voorbeeld.example`)
  await page.fill("[name=password]", examplePassword)
  await press(page, "/aanmelden")
  assert.match(await textOf(page, "h1"), /^Dag /)
  await way.look(page)
  return page
}

const go = async (way: Way, page: Page, address: string) => {
  const answer = await page.goto(address)
  assert.equal(answer?.status(), 200, address)
  await way.look(page)
}

/** From an empty installation to an answer that the anonymous reporter reads. */
async function walk(way: Way): Promise<void> {
  const visitor = await way.open()
  await go(way, visitor, "/")
  await visitor.getByRole("button", { name: "Begin met een voorbeeldgemeente" }).click({ timeout: 90_000 })
  await visitor.waitForURL("**/voorbeeld")
  await way.look(visitor)

  const receipt = await report(way, visitor)
  const els = await signIn(way, "els")
  const signal = await weigh(way, els)
  const saskia = await signIn(way, "saskia")
  const bundle = await bundleIt(way, saskia, signal)
  await decide(way, els, bundle)
  await consent(saskia, bundle)
  await address(way, els, bundle)
  await answer(way, await signIn(way, "wim"))
  await hearBack(way, visitor, receipt)
  await others(way, bundle)
  await go(way, visitor, "/agenda")
  assert.match(await textOf(visitor, "main"), /praktijkonderwijs/)
}

/** The bundle is public only after every organisation in it agreed: the linked signal came from one of these. */
async function others(way: Way, bundle: string): Promise<void> {
  for (const key of ["bram", "chantal", "ruth", "gerda", "noor"]) {
    const page = await signIn({ ...way, look: async () => {} }, key)
    await consent(page, bundle)
    await page.close()
  }
}

async function report(way: Way, page: Page): Promise<string> {
  await go(way, page, "/signalen/nieuw")
  const text = "Drie leerlingen van het praktijkonderwijs durven niet te lenen en beginnen niet aan een opleiding."
  await page.fill("[name=account]", text)
  await page.selectOption("[name=theme]", "studieschuld_schrikt_af")
  await page.fill("[name=peopleLeast]", "3")
  await press(page, "/signalen/nieuw")
  await way.look(page)
  const receipt = /\d{4} \d{4} \d{4} \d{4}/.exec(await textOf(page))?.[0]
  assert.ok(receipt, "the receipt is shown")
  return receipt
}

async function weigh(way: Way, els: Page): Promise<string> {
  await go(way, els, "/postvak")
  const link = els.locator("main a[href^='/postvak/']").first()
  const href = (await link.getAttribute("href")) ?? ""
  await go(way, els, href)
  assert.match(await textOf(els, "main"), /praktijkonderwijs/, "the newest anonymous signal comes first")
  await els.check("[name=outcome][value=external]")
  await els.fill("[name=reason]", "Dit horen wij vaker. Het gaat mee in de bundel over studieschuld.")
  await press(els, `${href}/wegen`)
  return href.split("/").at(-1) ?? ""
}

async function bundleIt(way: Way, saskia: Page, signal: string): Promise<string> {
  await go(way, saskia, `/bundels/nieuw?signaal=${signal}`)
  await saskia.fill(
    "[name=bottleneck]",
    "Leerlingen van het praktijkonderwijs beginnen niet aan een opleiding om de schuld.",
  )
  await saskia.check("[name=reach][value=shared]")
  await press(saskia, "/bundels/nieuw")
  const bundle = new URL(saskia.url()).pathname
  assert.match(bundle, /^\/bundels\/[0-9a-f-]{36}$/)
  await way.look(saskia)
  const companion = saskia.locator(`main a[href^='${bundle}/vergelijking/']`).first()
  await go(way, saskia, (await companion.getAttribute("href")) ?? "")
  await saskia.fill("[name=why]", "Gaat ook over bang zijn voor schuld.")
  await saskia.getByRole("button", { name: "koppel" }).click()
  await saskia.waitForURL(`**${bundle}`)
  for (const state of ["possiblePattern", "sharedBottleneck"]) {
    await unfold(saskia, `form[action="${bundle}/staat"]`)
    await saskia.check(`form[action="${bundle}/staat"] [name=state][value=${state}]`)
    await saskia.fill(
      `form[action="${bundle}/staat"] [name=why]`,
      "Meer organisaties zien dit, en vaker dan vorig jaar.",
    )
    await press(saskia, `${bundle}/staat`)
  }
  await go(way, saskia, `${bundle}/criteria`)
  return bundle
}

async function decide(way: Way, els: Page, bundle: string): Promise<void> {
  await go(way, els, `${bundle}/bevinding`)
  await go(way, els, `${bundle}/besluit`)
  await els.check("[name=decision][value=structural]")
  await els.fill("[name=why]", "Klein in aantal, maar ernstig: deze leerlingen hebben geen andere weg.")
  await els.fill("[name=dissent]", "Eén lid had liever een half jaar gewacht.")
  await press(els, `${bundle}/besluit`)
  await way.look(els)
}

async function consent(page: Page, bundle: string): Promise<void> {
  await page.goto(bundle)
  const form = page.locator(`form[action="${bundle}/toestemming"]`)
  if ((await form.count()) === 0) return
  await unfold(page, `form[action="${bundle}/toestemming"]`)
  await form.locator("[name=agreed][value=yes]").check()
  await press(page, `${bundle}/toestemming`)
}

async function address(way: Way, els: Page, bundle: string): Promise<void> {
  await go(way, els, `${bundle}/agenda`)
  await els.selectOption("[name=addresseeId]", { label: "Gemeente Oeverstad" })
  await els.fill("[name=contactName]", "Wim Schuurman")
  await els.fill("[name=contactEmail]", "wim@voorbeeld.example")
  await els.fill(
    "[name=question]",
    "Wat kan de gemeente doen voor leerlingen van het praktijkonderwijs die niet durven te lenen?",
  )
  await els.fill("[name=reason]", "De werkgroep noemt dit structureel, en de gemeente gaat over het jeugdbeleid.")
  await press(els, `${bundle}/agenda`)
  await way.look(els)
}

async function answer(way: Way, wim: Page): Promise<void> {
  await go(way, wim, "/vragen")
  await wim.locator("main a", { hasText: "praktijkonderwijs" }).first().click()
  await wim.waitForLoadState("load")
  await way.look(wim)
  await wim.check("[name=kind][value=partly]")
  await wim.fill("[name=reasons]", "Over de lening gaat het Rijk. Uitleg op school kunnen wij wel regelen.")
  await wim.fill("[name=steps]", "In het voorjaar een spreekuur op elke school.")
  await wim.getByRole("button", { name: "Geef antwoord" }).click()
  await wim.waitForLoadState("load")
  await way.look(wim)
}

async function hearBack(way: Way, page: Page, receipt: string): Promise<void> {
  await go(way, page, "/bon")
  await page.fill("[name=receipt]", receipt)
  await press(page, "/bon")
  await way.look(page)
  const story = await textOf(page)
  assert.match(story, /Gemeente Oeverstad/)
  assert.match(story, /spreekuur op elke school/)
}

suite("the first loop, as a new user walks it", () => {
  let browser: TestBrowser
  let nabij: Awaited<ReturnType<typeof openEmptyHouse>>
  let server: Awaited<ReturnType<typeof listen>>

  const begin = async () => {
    nabij = await openEmptyHouse()
    server = await listen(nabij.nabij)
    browser = await openBrowser(server.address)
  }
  const end = async () => {
    await browser?.close()
    await server?.close()
    await nabij?.drop()
  }
  before(begin)
  after(end)

  test("from a signal on a phone to an answer read by receipt, every page clean for axe", async () => {
    const pages: Page[] = []
    await walk({
      open: async () => {
        const page = await browser.phone()
        pages.push(page)
        return page
      },
      look: async (page) => {
        await checkAccessibility(page)
        await assertNoSidewaysScroll(page)
      },
    })
    for (const page of pages) assert.deepEqual(complaintsOf(page), [])
  })

  test("the same without script", async () => {
    await end()
    await begin()
    await walk({ open: () => browser.withoutScript(), look: async () => {} })
  })
})
