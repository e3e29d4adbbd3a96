import type { Bilingual } from "../command.ts"
import { WrongInput } from "../records.ts"

export type JsonLine = { line: number; record: Record<string, unknown> }

/** What is the matter when a file cannot be read, by the code of the error. */
const complaints: Record<string, Bilingual> = {
  ENOENT: { nl: "dit bestand bestaat niet", en: "this file does not exist" },
  EISDIR: { nl: "dit is een map, geen bestand", en: "this is a folder, not a file" },
  EACCES: { nl: "je mag dit bestand niet lezen", en: "you may not read this file" },
}

/** The records of a stream of JSON Lines as they come in, without keeping the file. @throws WrongInput with the place. */
export async function* jsonLines(stream: NodeJS.ReadableStream): AsyncGenerator<JsonLine> {
  let line = 0
  for await (const text of textLines(stream)) {
    line++
    const content = line === 1 && text.startsWith("\uFEFF") ? text.slice(1) : text
    if (content.trim() !== "") yield { line, record: recordOf(content, line) }
  }
}

async function* textLines(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ""
  for await (const chunk of chunksOf(stream)) {
    const lines = (rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))).split("\n")
    rest = lines.pop() ?? ""
    yield* lines
  }
  yield rest + decoder.decode()
}

async function* chunksOf(stream: NodeJS.ReadableStream): AsyncGenerator<string | Uint8Array> {
  try {
    yield* stream as AsyncIterable<string | Uint8Array>
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error)
    const other = { nl: `dit kunnen we niet lezen (${code})`, en: `this cannot be read (${code})` }
    throw new WrongInput(complaints[code] ?? other)
  }
}

function recordOf(text: string, line: number): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new WrongInput({ nl: "deze regel is geen geldige JSON", en: "this line is not valid JSON" }, line)
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new WrongInput({ nl: "deze regel is geen JSON-object", en: "this line is not a JSON object" }, line)
  }
  return { ...value }
}
