import { z } from "zod"

const ThemeCode = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,59}$/, "Een themacode bestaat uit kleine letters, cijfers en lage streepjes")
  .brand("ThemeCode")

export const Theme = z.object({
  code: z.string(),
  version: z.number().int(),
  parentCode: z.string().nullable(),
  labelNl: z.string(),
  labelBe: z.string(),
  description: z.string(),
  aliases: z.array(z.string()),
  retired: z.boolean(),
})
export type Theme = z.output<typeof Theme>

const Label = z.string("Vul een naam in").trim().min(2, "Vul een naam in").max(120, "Houd de naam bij 120 tekens")

export const NewTheme = z.object({
  code: ThemeCode,
  parentCode: z.string("Kies waar het thema onder valt").optional(),
  labelNl: Label,
  labelBe: Label.optional(),
  description: z.string().trim().max(600, "Houd de uitleg bij 600 tekens").default(""),
})

/** A change to a theme is a new version; codes stay, so that figures of earlier years keep their meaning. */
export const ThemeChange = z.object({
  code: ThemeCode,
  parentCode: z.string().optional(),
  labelNl: Label,
  labelBe: Label.optional(),
  description: z.string().trim().max(600, "Houd de uitleg bij 600 tekens").default(""),
  retired: z.boolean().default(false),
  /** The version that one looked at: who changes an older one first sees what was changed meanwhile. */
  version: z.number().int().optional(),
  why: z
    .string("Schrijf waarom")
    .trim()
    .min(5, "Schrijf in één zin waarom dit verandert")
    .max(400, "Houd de reden bij 400 tekens"),
})
