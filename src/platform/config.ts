import { z } from "zod"

/** Every setting of an installation. The descriptions are the text of docs/settings.md. */
export const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe("Poort waarop Nabij luistert."),
  HOST: z.string().default("localhost").describe("Adres waarop Nabij luistert; `0.0.0.0` achter een doorstuurserver."),
  BASE_URL: z.url().optional().describe("Het adres dat in brieven en mails staat. Zonder: `http://localhost:PORT`."),
  DATA_DIR: z.string().min(1).default("./data").describe("Map voor de ingebouwde database, het geheim en de mails."),
  DATABASE_URL: z
    .string()
    .startsWith("postgres")
    .optional()
    .describe("Adres van een PostgreSQL-server (15 of nieuwer). Zonder: de ingebouwde database in DATA_DIR."),
  SECRET: z
    .string()
    .min(32)
    .optional()
    .describe("Geheim van ten minste 32 tekens voor codes van melders. Zonder: gemaakt in DATA_DIR/secret."),
  COUNTRY: z.enum(["nl", "be"]).default("nl").describe("Woorden op het scherm: Nederlands (`nl`) of Vlaams (`be`)."),
  EMBEDDING_MODEL: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Map met een eigen taalmodel (`model.onnx` en `tokenizer.json`) dat mee vergelijkt wat op elkaar lijkt. Zonder: alleen op woorden.",
    ),
  MAIL_URL: z
    .string()
    .startsWith("smtp")
    .optional()
    .describe("Mailserver, zoals `smtp://naam:wachtwoord@mail.example.org:587`. Zonder: mails komen in DATA_DIR/mail."),
  MAIL_FROM: z.string().default("Nabij <nabij@localhost>").describe("Afzender van de mails."),
  SMS_ADDRESS: z
    .string()
    .regex(/^[^\s@{}<>]*\{number\}[^\s@{}<>]*@[^\s@{}<>]+$/, "schrijf een mailadres met {number} erin")
    .optional()
    .describe(
      "Mailadres waarmee je sms-dienst een mail als sms verstuurt, zoals `{number}@sms.example.nl`; {number} wordt 31612345678. Zonder: Nabij stuurt geen sms.",
    ),
  SESSION_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(90)
    .default(14)
    .describe("Na zoveel dagen meldt iedereen zich opnieuw aan, ook wie Nabij elke dag gebruikt."),
  SESSION_IDLE_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(90)
    .default(7)
    .describe("Na zoveel dagen zonder bezoek meldt iemand zich opnieuw aan."),
  SESSION_IDLE_DAYS_DECIDING: z.coerce
    .number()
    .int()
    .min(1)
    .max(90)
    .default(2)
    .describe(
      "Hetzelfde voor wie leest wat anderen doorgaven: coördinator, werkgroep, beheerder en analist. Nooit langer dan SESSION_IDLE_DAYS.",
    ),
  HOSTED_BY: z
    .string()
    .min(2)
    .max(200)
    .optional()
    .describe("Wie de server beheert, zoals het op /privacy komt te staan."),
  PRIVACY_CONTACT: z
    .string()
    .min(5)
    .max(200)
    .optional()
    .describe("E-mailadres of telefoonnummer voor vragen over gegevens, zoals het op /privacy komt te staan."),
  PRIVACY_RESPONSIBLE: z
    .string()
    .min(2)
    .max(1000)
    .optional()
    .describe("De organisaties die samen verantwoordelijk zijn, zoals ze op /privacy komen te staan."),
  MINIMUM_COUNT: z.coerce
    .number()
    .int()
    .min(3)
    .default(5)
    .describe("Kleinste aantal dat een geadresseerde of het publiek te zien krijgt."),
  MINIMUM_DENOMINATOR: z.coerce
    .number()
    .int()
    .min(10)
    .default(50)
    .describe("Kleinste aantal inwoners of bevraagden waarover een aandeel getoond wordt."),
  MINIMUM_SOURCES: z.coerce
    .number()
    .int()
    .min(2)
    .default(3)
    .describe("Kleinste aantal organisaties dat een geadresseerde of het publiek te zien krijgt."),
  UNMET_AFTER_WEEKS: z.coerce
    .number()
    .int()
    .min(1)
    .max(52)
    .default(6)
    .describe(
      "Na zoveel weken zonder hulp geldt een hulpvraag als niet gelukt, als er geen laatste dag bij staat. Alleen met een ja van de bewoner telt hij mee.",
    ),
  KEYHOLDER_URL: z
    .url()
    .optional()
    .describe(
      "Adres van de sleutelbewaarder (`nabij keyholder`) bij een andere partij. Zonder: mensen tellen kan niet.",
    ),
  KEYHOLDER_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe("Geheim van ten minste 32 tekens waarmee deze server zich bij de sleutelbewaarder bekend maakt."),
  PEOPLE_COUNT_PER_DAY: z.coerce
    .number()
    .int()
    .min(10)
    .max(10_000)
    .default(500)
    .describe("Zoveel mensen kan een organisatie per dag mee laten tellen; het remt wie namen wil uitproberen."),
  MAX_UPLOAD_MB: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .default(40)
    .describe("Grootste bestand dat op een pagina ingelezen wordt; de opdrachtregel heeft geen grens."),
  CLAIM_DAYS: z.coerce
    .number()
    .int()
    .min(2)
    .max(60)
    .default(7)
    .describe(
      "Gebeurt er zoveel dagen niets met een hulpvraag die een organisatie oppakte, dan valt die vrij voor de andere organisaties.",
    ),
  QUICK_EXIT_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      "Waar de knop 'Snel weg' op de anonieme pagina's heen gaat. Zonder: de weersverwachting van het KNMI (`nl`) of het KMI (`be`).",
    ),
})
export type Settings = z.output<typeof Settings> & { BASE_URL: string }

/** Reads and checks the settings once. Throws one sentence per wrong setting. */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const settings = readSettingsOf(Settings, environment)
  return { ...settings, BASE_URL: settings.BASE_URL ?? `http://localhost:${settings.PORT}` }
}

/** The same for a process beside the server that has settings of its own. */
export function readSettingsOf<S extends z.ZodObject>(
  schema: S,
  environment: Record<string, string | undefined> = process.env,
): z.output<S> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)
  throw new Error(`Deze instellingen kloppen niet:\n${lines.join("\n")}\nZie docs/settings.md.`)
}
