import { Disclosure } from "../../platform/html/notice.tsx"
import type { Face } from "../../platform/http/page-route.ts"
import { NumbersFold } from "./depth-fold.tsx"

type Repeated = { commands: readonly string[]; files: readonly string[] }
type SectionProps = {
  title: string
  /** What came out and how sure it is, in one plain sentence. */
  sentence: string
  /** What was chosen beforehand, a line each. */
  settings: readonly string[]
  repeated?: Repeated
  filesHref: string
  /** What stays in sight beside the sentence. */
  picture?: Face["main"]
  /** The terms in the table, a line. */
  explained?: string
  /** The table; folded, so that the page stays short on a phone. */
  children?: Face["main"]
}

/** One method, as parts of the page itself, so that tables get its width: what came out, the numbers, what was chosen, and how one repeats it. */
export function DepthSection({ title, sentence, settings, repeated, filesHref, ...parts }: SectionProps) {
  return (
    <>
      <h2>{title}</h2>
      <p>{sentence}</p>
      {parts.picture}
      {parts.children && (
        <NumbersFold title={title}>
          {parts.children}
          {parts.explained && <p>{parts.explained}</p>}
        </NumbersFold>
      )}
      <Disclosure summary={`Instellingen en narekenen: ${title.replace("?", "").toLowerCase()}`}>
        <ul>
          {settings.map((setting) => (
            <li>{setting}</li>
          ))}
        </ul>
        {repeated && <Again repeated={repeated} filesHref={filesHref} />}
      </Disclosure>
    </>
  )
}

/** The data that went in, and the command that gives the same numbers out of them. */
function Again({ repeated: { commands, files }, filesHref }: { repeated: Repeated; filesHref: string }) {
  if (files.length === 0) return <p>Er zijn geen gegevens om na te rekenen.</p>
  return (
    <>
      <p>De gegevens die erin gingen:</p>
      <ul>
        {files.map((file) => (
          <li>
            <a href={`${filesHref}${file}`}>{file}</a>
          </li>
        ))}
      </ul>
      {commands.length > 0 && <p>Zet de bestanden in één map. Daar geeft deze opdracht dezelfde cijfers:</p>}
      {commands.map((command) => (
        <p>
          <code class="nabij-code">{command}</code>
        </p>
      ))}
    </>
  )
}
