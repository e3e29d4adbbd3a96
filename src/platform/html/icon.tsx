import { raw } from "hono/html"
import { icons } from "./icons.generated.ts"

export type IconName = keyof typeof icons

const directional: IconName[] = ["arrow-left", "arrow-right", "log-out", "send"]

/** A drawing beside a word, never instead of one; readers that cannot see it miss nothing. */
export function Icon({ name }: { name: IconName }) {
  const turns = directional.includes(name) ? " nabij-icon--directional" : ""
  return (
    <svg class={`nabij-icon${turns}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      {raw(icons[name])}
    </svg>
  )
}
