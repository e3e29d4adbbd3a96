import type { Child } from "hono/jsx"

export type TextEntry = { text: Child; tags?: Child; about: Child; actions?: Child }

/** A list of texts to read; `Entries` is for things with a name. */
export function Texts({ entries, label }: { entries: TextEntry[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without bullets VoiceOver no longer calls it a list
    <ul class="nabij-entries" role="list" aria-label={label}>
      {entries.map(({ text, tags, about, actions }) => (
        <li class="nabij-entries__entry">
          <p>{text}</p>
          {tags && <div class="cluster">{tags}</div>}
          <div class="nabij-entries__about">{about}</div>
          {actions && <div class="cluster">{actions}</div>}
        </li>
      ))}
    </ul>
  )
}
