import type { ShownWord } from "./words-model.ts"

type Group = { label: string; is(word: ShownWord): boolean }

/** What Nabij brought, by where people say it; then what may also mean something else; then what was added here. */
const groups: Group[] = [
  { label: "", is: ({ own, hint, region }) => !own && !hint && region === "both" },
  { label: "In Nederland", is: ({ own, hint, region }) => !own && !hint && region === "nl" },
  { label: "In Vlaanderen", is: ({ own, hint, region }) => !own && !hint && region === "be" },
  { label: "Kan ook over iets anders gaan", is: ({ own, hint }) => !own && hint },
  { label: "Hier toegevoegd", is: ({ own }) => own },
]

const marked = ({ text, region, hint, own }: ShownWord): string => {
  const marks = own ? [{ both: "", nl: "Nederland", be: "Vlaanderen" }[region], hint ? "soms iets anders" : ""] : []
  const said = marks.filter((mark) => mark !== "").join(", ")
  return said === "" ? text : `${text} (${said})`
}

/** The words of a concept as running text, in groups that say what is special about them. */
export function WordGroups({ words }: { words: readonly ShownWord[] }) {
  if (words.length === 0) return <p class="soft">Alle woorden zijn weggehaald. Dit begrip telt niet mee.</p>
  const filled = groups
    .map(({ label, is }) => ({ label, words: words.filter(is) }))
    .filter((one) => one.words.length > 0)
  return (
    <>
      {filled.map(({ label, words: own }) => (
        <p>
          {label && <strong>{label}: </strong>}
          {own.map(marked).join(", ")}
        </p>
      ))}
    </>
  )
}
