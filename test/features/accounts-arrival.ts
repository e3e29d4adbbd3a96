import assert from "node:assert/strict"
import { logInThere } from "../support/organisation-login.ts"
import type { Browser } from "./accounts-visitor.ts"

const home = "http://localhost:3000"
export const returnAddress = `${home}/aanmelden/organisatie/terug`

/** The address of the page of the organisation, for a browser that asked the way. */
export async function goToOrganisation(browser: Browser, onward = "/"): Promise<string> {
  const found = await browser.post("/aanmelden/organisatie", { email: "wie-dan-ook@voorbeeld.example", verder: onward })
  const link = /href="(\/aanmelden\/organisatie\/[^"]+)"/.exec(found.text)?.[1]?.replaceAll("&amp;", "&") ?? ""
  const gone = await browser.get(link)
  assert.equal(gone.status, 303, gone.text)
  return gone.location ?? ""
}

/** There and back again, as one of its employees. */
export async function throughOrganisation(browser: Browser, employee: string, onward = "/") {
  const returned = await logInThere(await goToOrganisation(browser, onward), employee)
  assert.ok(returned.startsWith(returnAddress))
  return await browser.get(returned.slice(home.length))
}
