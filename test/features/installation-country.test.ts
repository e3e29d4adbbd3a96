import assert from "node:assert/strict"
import { test } from "node:test"
import { openEmptyHouse } from "../support/house.ts"

const chosen = (country: string) => ({
  organisationName: "Welzijn Rozenbeke",
  country,
  name: "Dirk Vandamme",
  email: "dirk@voorbeeld.example",
  password: "een wachtwoord voor de proef",
})

test("a visitor reads the words of the country that was chosen at set-up, not those of the setting", async () => {
  const words = { nl: [/lang="nl-NL"/, /Veilig Thuis/], be: [/lang="nl-BE"/, /1712/] } as const
  for (const [setting, country] of [
    ["nl", "be"],
    ["be", "nl"],
  ] as const) {
    const { nabij, drop } = await openEmptyHouse({ COUNTRY: setting })
    try {
      const empty = await nabij.visitor.get("/")
      assert.match(empty.text, words[setting][0], "before set-up the setting counts")
      const done = await nabij.visitor.api("POST", "/installation", chosen(country))
      assert.equal(done.status, 201, done.text)
      const page = await nabij.visitor.get("/signalen/nieuw")
      for (const word of words[country]) assert.match(page.text, word, `${setting} → ${country}`)
      assert.doesNotMatch(page.text, words[setting][1])
    } finally {
      await drop()
    }
  }
})
