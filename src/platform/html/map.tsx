import { MapPatterns, type MapStep, patternId } from "./map-pattern.tsx"
import { Disclosure } from "./notice.tsx"
import { type Column, type Row, Table } from "./table.tsx"

export type { MapStep } from "./map-pattern.tsx"

export type MapArea = {
  code: string
  name: string
  /** The outline as an SVG path. */
  path: string
  step: MapStep
  /** What is known here, in words: '12 per 1.000 inwoners', 'te weinig om iets te zeggen'. */
  label: string
  /** The same in columns of its own, by the keys of `columns`. */
  cells?: Row
}

/** `steps` names the steps in use, least first: ['tot 2', '2 tot 4', …] for steps 1, 2, … */
export type MapLegend = { title: string; steps: string[]; zero?: string; tooFew?: string; none?: string }

export type AreaMapProps = {
  title: string
  areas: MapArea[]
  viewBox: string
  legend: MapLegend
  /** Code of the area that the page is about. */
  selected?: string
  hrefOf?: (area: MapArea) => string
  /** Heading of the table's first column. */
  areaLabel?: string
  /** The further columns of the table, in place of one with the words of each area. */
  columns?: Column[]
  id?: string
}

const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-")

type ShapeProps = { area: MapArea; map: string; selected?: boolean; href?: string }

function Shape({ area, map, selected, href }: ShapeProps) {
  const words = `${area.name}: ${area.label}`
  const shape = (
    <path
      class={selected ? "nabij-map__area nabij-map__area--selected" : "nabij-map__area"}
      d={area.path}
      fill={`url(#${patternId(map, area.step)})`}
    >
      <title>{words}</title>
    </path>
  )
  if (href === undefined) return shape
  return (
    <a href={href} aria-label={words} class="nabij-map__link">
      {shape}
    </a>
  )
}

function Legend({ legend, map, areas }: { legend: MapLegend; map: string; areas: MapArea[] }) {
  const inUse = (step: MapStep) => areas.some((area) => area.step === step)
  const words: [MapStep, string][] = [
    [0, legend.zero ?? "geen"],
    ...legend.steps.slice(0, 5).map((label, index): [MapStep, string] => [(index + 1) as MapStep, label]),
    ["tooFew", legend.tooFew ?? "te weinig om iets te zeggen"],
    ["none", legend.none ?? "geen gegevens"],
  ]
  const shown = words.filter(([step]) => (typeof step === "number" && step > 0) || inUse(step))
  return (
    <div class="nabij-map__legend">
      <p class="nabij-map__legend-title">{legend.title}</p>
      <ul>
        {shown.map(([step, label]) => (
          <li>
            <svg
              class="nabij-map__swatch"
              width="32"
              height="20"
              viewBox="0 0 32 20"
              aria-hidden="true"
              focusable="false"
            >
              <rect width="32" height="20" fill={`url(#${patternId(`${map}-legend`, step)})`} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <svg class="nabij-map__patterns" width="0" height="0" aria-hidden="true" focusable="false">
        <MapPatterns map={`${map}-legend`} size={8} />
      </svg>
    </div>
  )
}

/** Areas in at most five steps, grey where too few to say; with links every area can be reached by keyboard, and always by the table. */
export function AreaMap(props: AreaMapProps) {
  const { title, areas, viewBox, legend, selected, hrefOf, areaLabel = "Buurt", id } = props
  const map = `map-${id ?? slug(title)}`
  const width = Number(viewBox.trim().split(/[\s,]+/)[2]) || 100
  // The selected outline is drawn last, so that no neighbour covers it.
  const ordered = [...areas].sort((one, other) => Number(one.code === selected) - Number(other.code === selected))
  const rows = areas.map((area) => ({
    name: hrefOf ? <a href={hrefOf(area)}>{area.name}</a> : area.name,
    label: area.label,
    ...area.cells,
  }))
  const columns = [{ key: "name", label: areaLabel }, ...(props.columns ?? [{ key: "label", label: legend.title }])]
  return (
    <figure class="nabij-map wide">
      <figcaption class="nabij-chart__title">{title}</figcaption>
      <div class="nabij-map__sheet">
        <svg
          class="nabij-map__drawing"
          viewBox={viewBox}
          role={hrefOf ? "group" : "img"}
          aria-labelledby={`${map}-title`}
        >
          <title id={`${map}-title`}>{`Kaart: ${title}`}</title>
          <MapPatterns map={map} size={width / 44} />
          {ordered.map((area) => (
            <Shape area={area} map={map} selected={area.code === selected} href={hrefOf?.(area)} />
          ))}
        </svg>
        <Legend legend={legend} map={map} areas={areas} />
      </div>
      <Disclosure summary="Bekijk de kaart als tabel">
        <Table
          caption={title}
          captionHidden
          columns={columns}
          rows={rows}
          compact={props.columns !== undefined}
          id={`${map}-table`}
        />
      </Disclosure>
    </figure>
  )
}
