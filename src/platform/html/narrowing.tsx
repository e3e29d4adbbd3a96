type Choice = { href: string; label: string; chosen: boolean }

type NarrowingProps = { title: string; label?: string; choices: Choice[] }

/** Links that each show a part of a list: which kind, since when, of whom. `label`: the title in more words, for who cannot see where it stands. */
export const Narrowing = ({ title, label = title, choices }: NarrowingProps) => (
  <nav class="nabij-narrowing" aria-label={label}>
    <span aria-hidden="true">{title}:</span>
    {/* biome-ignore lint/a11y/noRedundantRoles: without bullets VoiceOver no longer calls it a list */}
    <ul role="list">
      {choices.map(({ href, label, chosen }) => (
        <li>
          <a href={href} aria-current={chosen ? "true" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
