/**
 * What Enter in a field presses: a browser takes the first button of a form. Without this one that would be a button that only looks
 * something up. Nobody sees or hears it; the button at the end does the same.
 */
export const EnterButton = ({ label }: { label: string }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is left out of the order of Tab, and the same button stands at the end
  <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true">
    {label}
  </button>
)
