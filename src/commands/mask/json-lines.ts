import { fromJsonLine, unreadable } from "../records.ts"

export type JsonLine = { line: number; record: Record<string, unknown> }

/** The records of a stream of JSON Lines as they come in, without keeping the file. @throws WrongInput with the place. */
export async function* jsonLines(stream: NodeJS.ReadableStream): AsyncGenerator<JsonLine> {
  let line = 0
  for await (const text of textLines(stream)) {
    line++
    const content = line === 1 && text.startsWith("\uFEFF") ? text.slice(1) : text
    if (content.trim() !== "") yield { line, record: fromJsonLine(content, line).values }
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
    throw unreadable(error)
  }
}
