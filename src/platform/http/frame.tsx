import type { House } from "../house.ts"
import { Page } from "../html/page.tsx"
import { type Country, wordsFor } from "../words/words.ts"
import type { Assets } from "./assets.ts"
import { allows } from "./may.ts"
import { type MenuEntry, navigationOf, sectionOf } from "./menu.ts"
import type { Face } from "./page-route.ts"
import type { Who } from "./who.ts"

export type Frame = (face: Face, who: Who, path: string) => Promise<string>
/** What the installation says about itself on every page; nothing before it is set up. */
export type Nameplate = () => Promise<{ name: string; example: boolean; country: Country } | undefined>

/** Whose words a page speaks: those of one's organisation, for a visitor those of the installation. */
export async function countryOf(house: House, nameplate: Nameplate, who: Who): Promise<Country> {
  if (who.kind === "person") return who.organisation.country
  return (await nameplate())?.country ?? house.settings.COUNTRY
}

export const frameOf =
  (house: House, assets: Assets, menu: readonly MenuEntry[], nameplate: Nameplate): Frame =>
  async (face, who, path) => {
    const plate = await nameplate()
    const country = await countryOf(house, async () => plate, who)
    const navigation = navigationOf(plate ? menu.filter((entry) => allows(entry.may, who)) : [], path)
    const page = (
      <Page
        title={face.title}
        heading={face.heading}
        lead={face.lead}
        lang={wordsFor(country).language}
        organisation={face.quiet ? undefined : plate?.name}
        person={who.kind === "person" && !face.quiet ? personOf(who) : undefined}
        navigation={navigation}
        section={face.quiet ? undefined : sectionOf(navigation)}
        notice={face.notice}
        banner={plate?.example && !face.quiet ? exampleBanner : undefined}
        quiet={face.quiet}
        calm={face.calm}
        exit={face.quiet ? (house.settings.QUICK_EXIT_URL ?? weather[country]) : undefined}
        script={scriptsOf(face).map((name) => assets.address(`${name}.js`))}
        styles={assets.address("main.css")}
      >
        {face.main}
      </Page>
    )
    return String(await page)
  }

/** A page of weather: busy, harmless, and everybody looks there. */
const weather: Record<Country, string> = { nl: "https://www.knmi.nl/", be: "https://www.meteo.be/nl" }

const scriptsOf = (face: Face): string[] => [...(face.quiet ? ["quick-exit"] : []), ...(face.script ?? [])]

const personOf = (who: Extract<Who, { kind: "person" }>) => ({
  name: who.name,
  organisationName: who.organisation.name,
  hasOtherOrganisations: who.organisations.length > 0,
})

const exampleBanner = (
  <p>
    <strong>Voorbeeldgemeente.</strong> Alle mensen, organisaties en signalen hier zijn verzonnen.{" "}
    <a href="/voorbeeld">Meer hierover</a>
  </p>
)
