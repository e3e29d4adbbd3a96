import { openBrowser, picture, checkAccessibility, assertNoSidewaysScroll, assertTargetsLargeEnough } from "/work/main/test/support/browser.ts"
import { openHouse } from "/work/main/test/support/house.ts"
import { listen, signInAs } from "/work/main/test/support/listen.ts"
import { readFileSync } from "node:fs"
import { after, test } from "node:test"
test("look", { timeout: 300000 }, async () => {
const nabij = await openHouse()
const anita = nabij.as("anita")
const dir = "/work/shared/data/areas/"
await anita.api("POST", "/area-imports", { year: 2024, source: "CBS, Kerncijfers wijken en buurten", licence: "CC BY 4.0", only: "GM0344", file: { name: "kwb.csv", text: readFileSync(dir + "kwb2024_alle_gebieden.csv", "utf8") } })
await anita.api("POST", "/area-imports", { year: 2024, source: "CBS, Wijk- en buurtkaart", file: { name: "u.geojson", text: readFileSync(dir + "GM0344_buurten_2024_approx_wgs84.geojson", "utf8") } })
await anita.api("POST", "/area-imports", { year: 2024, source: "Provincies in Cijfers", file: { name: "g.geojson", text: readFileSync(dir + "gent_wijken_2024.geojson", "utf8") } })
await nabij.as("saskia").api("PUT", "/areas/own", { code: "GM0344" })
await nabij.as("saskia").api("POST", "/invitations", { name: "Yara Bensalem", role: "worker", email: "yara@voorbeeld.example", organisationId: nabij.organisation["wijkteam-noord"], team: "Team Haven" })
const inv = (await anita.api("POST", "/invitations", { name: "Opa Karel", role: "worker", organisationId: nabij.organisation["wijkteam-noord"] })).json()
await nabij.as("els").api("PUT", "/themes/buslijn_weg", { labelNl: "Buslijn weg", parentCode: "mobiliteit", retired: true, why: "Er rijdt weer een bus" })
const server = await listen(nabij)
const browser = await openBrowser(server.address)
const members = (await anita.api("GET", "/members")).json().members
const pages: [string, string | undefined, string][] = [
 ["voordeur", undefined, "/"], ["aanmelden", undefined, "/aanmelden"], ["uitnodiging", undefined, inv.address.replace("http://localhost:3000", "")],
 ["wie", undefined, "/wie-ziet-wat"], ["over", undefined, "/over-nabij"], ["toegang", undefined, "/toegankelijkheid"],
 ["vandaag", "fatima", "/"], ["account", "mehmet", "/account"], ["mensen", "anita", "/beheer/mensen"], ["mensen-coord", "saskia", "/beheer/mensen"],
 ["stopt", "anita", "/beheer/mensen/" + members.find((m: any) => m.name === "Fatima Zerouali").membershipId],
 ["organisaties", "anita", "/beheer/organisaties"], ["organisatie", "anita", "/beheer/organisaties/" + nabij.organisation["ocmw-rozenbeke"]],
 ["themas", "els", "/beheer/themas"], ["thema", "els", "/beheer/themas/buslijn_weg"], ["thema-be", "dirk", "/beheer/themas/buurt"],
 ["gebieden", "anita", "/beheer/gebieden"], ["gebied", "anita", "/beheer/gebieden/GM0344"], ["gebied-coord", "bram", "/beheer/gebieden/GM0344"], ["gebied-gent", "dirk", "/beheer/gebieden/44021"], ["beheer", "anita", "/beheer"],
]
const only = process.env.ONLY?.split(",")
for (const [name, who, path] of pages) {
  if (only && !only.includes(name)) continue
  for (const kind of ["phone", "desk"] as const) for (const dark of [false, true]) {
    if (dark && process.env.NODARK) continue
    const page = await browser[kind]({ dark })
    if (who) await signInAs(page, nabij, who as never)
    await page.goto(path)
    await picture(page, `ground-${name}-${kind}${dark ? "-dark" : ""}`)
    if (process.env.OPEN) {
      await page.evaluate(() => { for (const one of document.querySelectorAll("main details")) one.setAttribute("open", "") })
      await picture(page, `ground-${name}-${kind}${dark ? "-dark" : ""}-open`)
    }
    for (const check of [checkAccessibility, assertNoSidewaysScroll, ...(kind === "phone" ? [assertTargetsLargeEnough] : [])]) await check(page).catch((e: Error) => console.log(name, kind, dark, e.message.slice(0, 800)))
    await page.context().close()
  }
}
await browser.close(); await server.close(); await nabij.close()
})
