import type { Page } from "./browser.ts"

/** What stands on a page or in a part of it, as one reads it. */
export const textOf = async (page: Page, part = "main"): Promise<string> =>
  ((await page.locator(part).textContent()) ?? "").replace(/\s+/g, " ")

/** Does what brings another page, and waits until that is there. */
export async function toNextPage(page: Page, act: () => Promise<unknown>, timeout = 15_000): Promise<void> {
  const there = page.waitForEvent("load", { timeout })
  await act()
  await there
}

/** Presses the only button of that name, and waits for the page that answers. */
export const press = (page: Page, name: string, timeout?: number): Promise<void> =>
  toNextPage(page, () => page.getByRole("button", { name }).click(), timeout)

/** Goes where the only link of that name leads. */
export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  toNextPage(page, () => page.getByRole("link", { name }).click())
