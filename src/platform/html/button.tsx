import type { PropsWithChildren } from "hono/jsx"
import { Icon, type IconName } from "./icon.tsx"

type Look = "primary" | "secondary" | "danger" | "quiet"

const looks: Record<Look, string> = {
  primary: "--primary-action",
  secondary: "--secondary-action",
  danger: "--danger",
  quiet: "--subtle",
}

type ButtonProps = {
  look?: Look
  icon?: IconName
  name?: string
  value?: string
  label?: string
  /** Sends the form around it to another address than its own. */
  to?: string
}

/** Sends the form around it. `label` is for a reader that hears the button without what stands beside it. */
export function Button({ look = "primary", icon, name, value, label, to, children }: PropsWithChildren<ButtonProps>) {
  return (
    <button
      class={`utrecht-button utrecht-button${looks[look]}`}
      type="submit"
      name={name}
      value={value}
      aria-label={label}
      formaction={to}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

type ButtonLinkProps = { href: string; look?: Look; icon?: IconName }

/** A link that is the next step of the page. */
export function ButtonLink({ href, look = "primary", icon, children }: PropsWithChildren<ButtonLinkProps>) {
  return (
    <a class={`utrecht-button-link utrecht-button utrecht-button${looks[look]}`} href={href}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  )
}
