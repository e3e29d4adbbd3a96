import { z } from "zod"

/** The settings of a keyholder: another party than the one that runs Nabij, on another machine. */
export const KeyholderSettings = z.object({
  KEYHOLDER_PORT: z.coerce.number().int().min(0).max(65535).default(3100).describe("Poort waarop hij luistert."),
  KEYHOLDER_HOST: z.string().default("localhost").describe("Adres waarop hij luistert."),
  KEYHOLDER_DIR: z
    .string()
    .min(1)
    .default("./keyholder")
    .describe("Map met de halve sleutels, een per doel en jaar, en met hoeveel er vandaag gevraagd werd."),
  KEYHOLDER_SECRET: z
    .string()
    .min(32, "Kies een geheim van ten minste 32 tekens")
    .describe("Het geheim waarmee de server van Nabij zich bekend maakt; hetzelfde als daar."),
  KEYHOLDER_ORGANISATIONS: z
    .string()
    .transform((text) => text.split(",").flatMap((code) => code.trim() || []))
    .refine((codes) => codes.length > 0, "Noem ten minste één organisatie")
    .describe("Codes van de organisaties waarvan de bewaarder de DPIA zag, met komma's ertussen. Andere weigert hij."),
  KEYHOLDER_PER_DAY: z.coerce
    .number()
    .int()
    .min(8)
    .default(4000)
    .describe("Zoveel sleutels rekent hij per organisatie en dag uit; een mens heeft er ten hoogste 8."),
  KEYHOLDER_PER_COUNT: z.coerce
    .number()
    .int()
    .min(40)
    .default(20_000)
    .describe("Zoveel sleutels rekent hij voor één telling uit, van alle organisaties samen, hoe lang zij ook loopt."),
})
export type KeyholderSettings = z.output<typeof KeyholderSettings>
