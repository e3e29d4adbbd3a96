import { z } from "zod"
import { only } from "../../platform/http/may.ts"

/** Who prepares the papers that the organisations sign. */
export const paperKeepers = only("administrator")

/** The papers that come with Nabij, in the order in which one needs them. The names are those of the files. */
export const paperNames = ["dpia", "verwerkingsregister", "overeenkomst", "privacyverklaring"] as const
export type PaperName = (typeof paperNames)[number]
export const PaperName = z.enum(paperNames)

export const paperTitles: Record<PaperName, { title: string; about: string }> = {
  dpia: { title: "DPIA", about: "Wat er kan misgaan voor mensen, en wat dat tegenhoudt. Maak hem af vóór de start." },
  verwerkingsregister: {
    title: "Verwerkingsregister",
    about: "Welke gegevens waarvoor, van wie, hoe lang. Elke organisatie neemt dit over.",
  },
  overeenkomst: {
    title: "Overeenkomst tussen organisaties",
    about: "Wie wat doet, wat bij een datalek, en hoe je stopt.",
  },
  privacyverklaring: {
    title: "Privacyverklaring",
    about: "Staat voor iedereen op /privacy, en volgt de instellingen.",
  },
}

/** A paper with the settings of this installation filled in, as Markdown. */
export const Paper = z.object({ name: PaperName, text: z.string() })
export type Paper = z.output<typeof Paper>
