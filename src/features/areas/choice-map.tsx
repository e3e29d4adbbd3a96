import type { Outline, Polygon } from "../../methods/geography/outline.ts"
import { projectOutlines } from "../../methods/geography/outline-path.ts"

type ChoiceMapProps = {
  title: string
  areas: readonly { code: string; name: string; outline: Polygon[] | null }[]
  selected?: string
  /** Where an area leads on a page; in a form the script chooses it in the list instead. */
  hrefOf: (code: string) => string
}

/**
 * A map to choose an area from, beside the plain list that leads to the same places: every shape is a link with its
 * name. The keyboard passes it by, or a hundred neighbourhoods would stand between somebody and the list.
 */
export function ChoiceMap({ title, areas, selected, hrefOf }: ChoiceMapProps) {
  const drawn = areas.flatMap(({ code, name, outline }): Outline[] =>
    outline ? [{ code, name, polygons: outline, properties: {} }] : [],
  )
  if (drawn.length === 0) return null
  const { viewBox, paths } = projectOutlines(drawn, { width: 600, height: 480, padding: 6 })
  return (
    // biome-ignore lint/a11y/useSemanticElements: an svg has no element for a group of links
    <svg class="nabij-map__picture nabij-choice-map" viewBox={viewBox} role="group" aria-label={title} data-choice-map>
      {paths.map(({ code, name, d }) => (
        <a class="nabij-map__link" href={hrefOf(code)} aria-label={name} data-code={code} tabindex={-1}>
          <path
            class={
              code === selected ? "nabij-choice-map__area nabij-choice-map__area--chosen" : "nabij-choice-map__area"
            }
            d={d}
            fill-rule="evenodd"
          >
            <title>{name}</title>
          </path>
        </a>
      ))}
    </svg>
  )
}
