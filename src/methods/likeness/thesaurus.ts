export type Region = "nl" | "be" | "both"
/** One way to say a concept. `hint` is a word that points here but is also common elsewhere. */
export type Variant = { text: string; region: Region; hint: boolean }
export type Concept = { name: string; topic: number; variants: readonly Variant[] }
/** One problem situation as social workers name it, in a life domain; `theme` where a theme of the start set is exactly that. */
export type Topic = { title: string; domain: string; theme: string | undefined }
export type Thesaurus = { topics: readonly Topic[]; concepts: readonly Concept[] }

/** What is wrong in a file of the thesaurus, and in which line. */
export type ThesaurusFault = { line: number; message: string }

function variantOf(written: string): Variant | undefined {
  let text = written.trim()
  const region: Region = text.startsWith("be:") ? "be" : text.startsWith("nl:") ? "nl" : "both"
  if (region !== "both") text = text.slice(3).trim()
  const hint = text.endsWith("?")
  if (hint) text = text.slice(0, -1).trim()
  return text === "" ? undefined : { text, region, hint }
}

/** Reads files of the thesaurus: `# domain`, `## Topic = theme`, `concept: variant, variant`, `// remark`. */
export function readThesaurus(files: readonly string[]): Thesaurus & { faults: ThesaurusFault[] } {
  const topics: Topic[] = []
  const concepts: Concept[] = []
  const faults: ThesaurusFault[] = []
  for (const file of files) {
    let domain = ""
    let topic = -1
    for (const [index, raw] of file.split(/\r?\n/).entries()) {
      const line = raw.trim()
      if (line === "" || line.startsWith("//")) continue
      if (line.startsWith("##")) {
        const [title = "", theme] = line
          .slice(2)
          .split("=")
          .map((part) => part.trim())
        topic = topics.push({ title, domain, theme: theme || undefined }) - 1
      } else if (line.startsWith("#")) domain = line.slice(1).trim()
      else if (topic >= 0 && line.includes(":")) {
        const at = line.indexOf(":")
        const name = line.slice(0, at).trim()
        const variants = [name, ...line.slice(at + 1).split(",")].map(variantOf).filter((one) => one !== undefined)
        concepts.push({ name: name.replace(/\?$/, ""), topic, variants })
      } else faults.push({ line: index + 1, message: "hier hoort een begrip te staan: naam, dubbele punt, woorden" })
    }
  }
  return { topics, concepts, faults }
}
