import type { Child, PropsWithChildren } from "hono/jsx"
import { Icon, type IconName } from "./icon.tsx"

export type Tone = "info" | "attention" | "done" | "danger"

const alerts: Record<Tone, { look: string; icon: IconName; word: string }> = {
  info: { look: "info", icon: "info", word: "Goed om te weten" },
  attention: { look: "warning", icon: "circle-alert", word: "Let op" },
  done: { look: "ok", icon: "circle-check", word: "Gelukt" },
  danger: { look: "error", icon: "triangle-alert", word: "Belangrijk" },
}

type NoticeProps = { tone: Tone; title?: Child; status?: boolean }

/** Something to know before going on. `status`: it is the outcome of what was just done, so a screen reader says it at once. */
export function Notice({ tone, title, status, children }: PropsWithChildren<NoticeProps>) {
  const { look, icon, word } = alerts[tone]
  return (
    <div class={`utrecht-alert utrecht-alert--${look}`} role={status ? "status" : undefined}>
      <Icon name={icon} />
      <div class="utrecht-alert__content stack">
        {title ? <p class="utrecht-alert__title">{title}</p> : <span class="visually-hidden">{word}: </span>}
        {children && <div class="stack">{children}</div>}
      </div>
    </div>
  )
}

/** An empty list says what will be here and how the first one comes. */
export function Empty({ title, children }: PropsWithChildren<{ title: Child }>) {
  return (
    <div class="nabij-empty stack">
      <p class="nabij-empty__title">{title}</p>
      {children}
    </div>
  )
}

/** A short word about a thing's state; the word says it, the colour only helps. */
export function Tag({ tone = "neutral", children }: PropsWithChildren<{ tone?: Tone | "neutral" }>) {
  return <span class={`utrecht-badge-status nabij-tag nabij-tag--${tone}`}>{children}</span>
}

/** More for who wants it; closed at first, works without script. */
export function Disclosure({ summary, open, children }: PropsWithChildren<{ summary: Child; open?: boolean }>) {
  return (
    <details class="nabij-disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="nabij-disclosure__inside stack">{children}</div>
    </details>
  )
}
