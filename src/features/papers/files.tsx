import type { FileView } from "../../platform/http/page-route.ts"
import type { Paper } from "./model.ts"
import { PaperPart, titleOf } from "./paper-part.tsx"

export const PaperText: FileView<Paper> = ({ name, text }) => ({
  type: "text/markdown; charset=utf-8",
  body: text,
  name: `${name}.md`,
})

/** One page that stands by itself, for a word processor or a printer: without style, so that it takes over theirs. */
export const PaperHtml: FileView<Paper> = ({ name, text }) => ({
  type: "text/html; charset=utf-8",
  body: `<!doctype html>${String(
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <title>{titleOf(text)}</title>
      </head>
      <body>
        <h1>{titleOf(text)}</h1>
        <PaperPart text={text} />
      </body>
    </html>,
  )}`,
  name: `${name}.html`,
})
