import { test } from "node:test"
import { assertUsableFor, nabij, openInBrowser } from "../support/in-browser.ts"
import { addAreas } from "./findings-world.ts"
import { tellYears, watchActs } from "./watch-world.ts"

let id = ""
openInBrowser(async () => {
  await addAreas(nabij)
  await tellYears(nabij)
  const house = watchActs(nabij)
  await house.search()
  id = (await house.list("saskia"))[0]?.id ?? ""
})

test("Saskia reads what is more than usual, on a phone and at a desk", async () => {
  await assertUsableFor("saskia", "/patronen", "watch-usual-list")
  await assertUsableFor("saskia", `/patronen/${id}`, "watch-usual-pattern")
})
