import type { Child } from "hono/jsx"
import { Icon } from "./icon.tsx"

export type Step = {
  state: Child
  who?: Child
  /** Written as people read it; `datetime` is the same moment for machines. */
  when?: string
  datetime?: string
  why?: Child
  kind?: "past" | "current" | "coming"
}

const words = { past: "", current: "Nu: ", coming: "Nog niet: " }

/** What happened so far and what comes: states with who, when and why, oldest first. */
export function Steps({ steps, label }: { steps: Step[]; label?: string }) {
  return (
    <ol class="nabij-steps" aria-label={label}>
      {steps.map(({ kind = "past", ...step }) => (
        <li
          class={`nabij-steps__step nabij-steps__step--${kind}`}
          aria-current={kind === "current" ? "step" : undefined}
        >
          <span class="nabij-steps__mark">{kind === "past" && <Icon name="check" />}</span>
          <p class="nabij-steps__state">
            {words[kind] && <span class="visually-hidden">{words[kind]}</span>}
            {step.state}
          </p>
          {(step.who || step.when) && (
            <p class="nabij-steps__about">
              {step.when && <time datetime={step.datetime}>{step.when}</time>}
              {step.when && step.who && " · "}
              {step.who}
            </p>
          )}
          {step.why && <div class="nabij-steps__why">{step.why}</div>}
        </li>
      ))}
    </ol>
  )
}

export type FigureEntry = { label: Child; value: Child; about?: Child }

/** A few numbers with what they count; beside a sentence, never instead of one. */
export function Figures({ figures }: { figures: FigureEntry[] }) {
  return (
    <dl class="nabij-figures">
      {figures.map(({ label, value, about }) => (
        <div class="nabij-figures__item">
          <dt>{label}</dt>
          <dd>
            <span class="nabij-figures__value">{value}</span>
            {about && <span class="nabij-figures__about">{about}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export type Entry = { href?: string; title: Child; tags?: Child; about?: Child; actions?: Child }

/** A list of things one can open: signals, bundles, agenda items. */
export function Entries({ entries, label }: { entries: Entry[]; label?: string }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without bullets VoiceOver no longer calls it a list
    <ul class="nabij-entries" role="list" aria-label={label}>
      {entries.map(({ href, title, tags, about, actions }) => (
        <li class="nabij-entries__entry">
          <div class="nabij-entries__head">
            <p class="nabij-entries__title">{href ? <a href={href}>{title}</a> : title}</p>
            {tags && <div class="cluster">{tags}</div>}
          </div>
          {about && <div class="nabij-entries__about">{about}</div>}
          {actions && <div class="cluster">{actions}</div>}
        </li>
      ))}
    </ul>
  )
}
