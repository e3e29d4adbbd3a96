import assert from "node:assert/strict"
import { test } from "node:test"
import { openHouse } from "../support/house.ts"

test("the form says where danger and wrongdoing go, in each country, with an account and without", async () => {
  const nabij = await openHouse()
  for (const visit of [nabij.visitor, nabij.as("fatima")]) {
    const page = (await visit.get("/signalen/nieuw")).text
    assert.match(page, /Is iemand in gevaar\? Bel 112.*Veilig Thuis/s)
    assert.match(page, /Huis voor Klokkenluiders/)
    assert.match(page, /wij bewaren het niet/)
  }
  const flemish = (await nabij.as("dirk").get("/signalen/nieuw")).text
  assert.match(flemish, /1712/)
  assert.match(flemish, /Federale Ombudsman/)
  await nabij.close()
})
