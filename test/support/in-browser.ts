import assert from "node:assert/strict"
import { after, before } from "node:test"
import type { PersonName } from "../people.ts"
import { assertUsable, complaintsOf, openBrowser, openFolds, type Page, picture, type TestBrowser } from "./browser.ts"
import { openHouse, type TestHouse } from "./house.ts"
import { listen, signInAs } from "./listen.ts"

/** The house and the browser of this test file, from `openInBrowser` on. */
export let nabij: TestHouse
export let browser: TestBrowser

/** For all tests of a file or suite: a house that `tell` fills, in a browser that is closed afterwards. */
export function openInBrowser(tell?: () => Promise<unknown>): void {
  let server: Awaited<ReturnType<typeof listen>> | undefined
  before(async () => {
    nabij = await openHouse()
    await tell?.()
    server = await listen(nabij)
    browser = await openBrowser(server.address)
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await nabij?.close()
  })
}

/** Goes to an address as one of the seed people; it must be there for them. */
export async function at(page: Page, by: PersonName, path: string): Promise<Page> {
  await signInAs(page, nabij, by)
  const answer = await page.goto(path)
  assert.equal(answer?.status(), 200, path)
  return page
}

/** A page can be used by this person on a phone and at a desk, everything on it unfolded; a picture of each is kept. */
export async function assertUsableFor(by: PersonName, path: string, name: string): Promise<void> {
  for (const size of ["phone", "desk"] as const) {
    const page = await at(await browser[size](), by, path)
    await picture(page, `${name}-${size}`)
    await openFolds(page)
    await assertUsable(page)
    assert.deepEqual(complaintsOf(page), [])
    await page.context().close()
  }
}
