import assert from "node:assert/strict"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { AxeBuilder } from "@axe-core/playwright"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { browserFiles } from "./browser-files.ts"

export type { Page } from "playwright-core"

type View = { dark?: boolean; script?: boolean; lang?: string; forcedColours?: boolean }

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
]

async function launch(): Promise<Browser> {
  const other = process.env.CHROMIUM_PATH
  if (other) return chromium.launch({ executablePath: other, args: flags })
  const { executable, libraries, fonts } = await browserFiles()
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts }
  return chromium.launch({ executablePath: executable, args: flags, env })
}

const phoneSize: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const deskSize: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }

const complaints = new WeakMap<Page, string[]>()

export type TestBrowser = {
  /** A page on a phone of 360 px, in a session of its own: one a person. */
  phone(view?: View): Promise<Page>
  desk(view?: View): Promise<Page>
  withoutScript(view?: View): Promise<Page>
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Opens the browser; addresses may be relative to `baseURL`. Close it in `after`, or take it with `await using`. */
export async function openBrowser(baseURL?: string): Promise<TestBrowser> {
  const browser = await launch()
  const open = async (size: BrowserContextOptions, view: View = {}): Promise<Page> => {
    const context = await browser.newContext({
      ...size,
      baseURL,
      locale: view.lang ?? "nl-NL",
      timezoneId: "Europe/Amsterdam",
      colorScheme: view.dark ? "dark" : "light",
      forcedColors: view.forcedColours ? "active" : "none",
      javaScriptEnabled: view.script ?? true,
    })
    // Far longer than anything takes: a machine that stands still for a while is no fault of a page.
    context.setDefaultTimeout(45_000)
    // tsx wraps named functions in a call of its own, which a function sent into the page would miss there.
    await context.addInitScript({ content: "globalThis.__name ??= (named) => named" })
    const page = await context.newPage()
    complaints.set(page, [])
    page.on("pageerror", (error) => complaints.get(page)?.push(error.message))
    page.on("console", (message) => message.type() === "error" && complaints.get(page)?.push(message.text()))
    return page
  }
  const close = () => browser.close()
  return {
    phone: (view) => open(phoneSize, view),
    desk: (view) => open(deskSize, view),
    withoutScript: (view) => open(phoneSize, { ...view, script: false }),
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** What the browser complained about so far: errors in scripts, files not found, anything the security policy refused. */
export const complaintsOf = (page: Page): string[] => complaints.get(page) ?? []

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]

/** Throws with one readable line an element that breaks WCAG 2.2 A or AA, as far as axe can see. */
export async function checkAccessibility(page: Page): Promise<void> {
  // Axe has no limit of its own, and sometimes waits for ever on a page without script.
  const late = pause(60_000, undefined, { ref: false }).then(() => assert.fail(`axe says nothing about ${page.url()}`))
  const { violations } = await Promise.race([new AxeBuilder({ page }).withTags(levels).analyze(), late])
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, any, all, none }) => {
      const why = [...any, ...all, ...none][0]?.message ?? ""
      return `${id}: ${help}\n    ${target.join(" ")}  ${html.slice(0, 100)}\n    ${why}`
    }),
  )
  assert.equal(lines.length, 0, `${page.url()} is not accessible to everybody:\n  ${lines.join("\n  ")}`)
}

/** Letters are really drawn, in our own font: without fonts a page is empty to the eye and right to every other assertion. */
export async function assertTextVisible(page: Page): Promise<void> {
  const seen = await page.evaluate(async () => {
    await document.fonts.ready
    const family = getComputedStyle(document.body).fontFamily
    const canvas = Object.assign(document.createElement("canvas"), { width: 200, height: 40 })
    const pen = canvas.getContext("2d")
    if (!pen) return { width: 0, ink: 0, fonts: [] }
    pen.font = `24px ${family}`
    pen.fillText("Nabij", 4, 30)
    const { data } = pen.getImageData(0, 0, 200, 40)
    const ink = data.filter((value, index) => index % 4 === 3 && value > 128).length
    const fonts = [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family)
    return { width: pen.measureText("Nabij").width, ink, fonts }
  })
  assert.ok(seen.width > 20 && seen.ink > 100, `text is invisible: ${JSON.stringify(seen)}`)
  assert.ok(
    seen.fonts.some((family) => family.includes("Source Sans 3")),
    "the page does not use its own font",
  )
}

/** Nothing sticks out sideways. */
export async function assertNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    const outside = [...document.querySelectorAll("body *")].filter(
      (one) =>
        Math.max(one.getBoundingClientRect().right, one.getBoundingClientRect().left + one.scrollWidth) > room + 1,
    )
    const names = outside.map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""}`)
    return [`${document.documentElement.scrollWidth}px on ${room}px`, ...names.slice(-5)]
  })
  assert.deepEqual(wide, [], `${page.url()} scrolls sideways because of these`)
}

/**
 * Everything to press, links in running text aside, is at least 44 px tall (with its label, for a radio or a checkbox). The button that
 * only says what Enter does is not there to press.
 */
export async function assertTargetsLargeEnough(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      "button:not(.visually-hidden[aria-hidden='true']), summary, select, textarea, nav a, .utrecht-button, input",
    )
    const heightOf = (one: HTMLElement) => {
      const parts = [one, ...((one as HTMLInputElement).labels ?? [])]
      return Math.max(...parts.map((part) => part.getBoundingClientRect().height))
    }
    return [...all]
      .filter((one) => one.checkVisibility() && one.getAttribute("type") !== "hidden" && heightOf(one) < 44)
      .map((one) => `${heightOf(one)}px ${one.outerHTML.slice(0, 90)}`)
  })
  assert.deepEqual(small, [], "too small for a thumb")
}

/** Whoever uses it with a thumb, a mouse or a screen reader, can: no page scrolls sideways, nothing is too small on a phone. */
export async function assertUsable(page: Page): Promise<void> {
  await assertNoSidewaysScroll(page)
  if ((page.viewportSize()?.width ?? 0) < 500) await assertTargetsLargeEnough(page)
  await checkAccessibility(page)
}

/** Opens everything on the page that is folded away. */
export const openFolds = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll("main details")) one.setAttribute("open", "")
  })

const screens = fileURLToPath(new URL("../../.screens/", import.meta.url))

/** A picture of the whole page for people to look at; says where it is. */
export async function picture(page: Page, name: string): Promise<string> {
  await mkdir(screens, { recursive: true })
  const path = join(screens, `${name}.png`)
  await page.screenshot({ path, fullPage: true })
  return path
}
