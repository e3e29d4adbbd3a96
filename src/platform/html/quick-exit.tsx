import { Icon } from "./icon.tsx"

/** The way out of a quiet page. Without script a plain link; with script the page also leaves the list of visited pages. */
export const QuickExit = ({ href, calm }: { href: string; calm?: boolean | undefined }) => (
  <a
    class={`nabij-quick-exit${calm ? " nabij-quick-exit--calm" : ""}`}
    href={href}
    rel="noreferrer noopener nofollow"
    data-quick-exit
  >
    <Icon name="x" />
    <span>Snel weg</span>
    <span class="nabij-quick-exit__hint" data-quick-exit-hint hidden>
      of druk twee keer op Esc
    </span>
  </a>
)
