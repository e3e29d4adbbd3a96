import assert from "node:assert/strict"
import { after, before } from "node:test"
import type { PersonName } from "../people.ts"
import { assertUsable, complaintsOf, openBrowser, openFolds, type Page, picture, type TestBrowser } from "./browser.ts"
import { enter, nabij, type Settings } from "./in-house.ts"
import { listen, signInAs } from "./listen.ts"

export { nabij }
/** The browser of this test file, from `openInBrowser` on. */
export let browser: TestBrowser

/** For all tests of a file or suite: a house that `tell` fills, in a browser that is closed afterwards. */
export function openInBrowser(tell?: () => Promise<unknown>, settings?: Settings): void {
  let server: Awaited<ReturnType<typeof listen>> | undefined
  before(async () => {
    await enter(tell, settings)
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
