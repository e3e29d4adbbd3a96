import { z } from "zod"

type Given = Record<string, unknown>

/** The schema inside optional, default, nullable and pipe wrappers. */
function core(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return core(schema.unwrap() as z.core.$ZodType)
  if (schema instanceof z.ZodPipe) return core(schema.in as z.core.$ZodType)
  return schema
}

/** One field of a form or address, which is always text, as the schema wants it. What does not fit stays as typed. */
function fieldFor(schema: z.core.$ZodType, value: unknown): unknown {
  const kind = core(schema)
  if (kind instanceof z.ZodArray) return Array.isArray(value) ? value : [value]
  const single = Array.isArray(value) ? value.at(-1) : value
  if (typeof single !== "string") return single
  if (kind instanceof z.ZodNumber)
    return /^-?\d+([.,]\d+)?$/.test(single.trim()) ? Number(single.replace(",", ".")) : single
  if (kind instanceof z.ZodBoolean) return single === "on" || single === "true" || single === "ja"
  return single
}

/** Turns form fields or query parameters into the input of an operation. Empty fields count as not filled in. */
export function inputFrom(schema: z.ZodObject, given: Given): Given {
  const input: Given = {}
  for (const [name, field] of Object.entries(schema.shape)) {
    const value = given[name]
    if (value === undefined || value === "" || (Array.isArray(value) && value.every((one) => one === ""))) continue
    const filled = Array.isArray(value) ? value.filter((one) => one !== "") : value
    input[name] = fieldFor(field as z.core.$ZodType, filled)
  }
  return input
}

/** Names of the path parameters in "/bundles/:id/states". */
export const pathParameters = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "")

/** What somebody wrote, to give it back to them. Files cannot be given back by a browser. */
export function written(body: Record<string, unknown>): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === "string") values[name] = value
    else if (Array.isArray(value)) values[name] = value.filter((one): one is string => typeof one === "string")
  }
  return values
}
