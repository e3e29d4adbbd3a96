import { AreaMap, type MapStep } from "../../src/platform/html/map.tsx"

const names = ["Overvecht", "Zuilen", "Lunetten", "Kanaleneiland", "Wittevrouwen", "Tuindorp", "Hoograven", "Lombok"]
const steps: MapStep[] = [5, 4, 3, 2, 1, 0, "tooFew", "none"]
const labels = ["12,1", "8,4", "5,0", "3,2", "1,1", "0"].map((rate) => `${rate} per 1.000 inwoners`)

// Two rows of four uneven areas.
function outline(index: number): string {
  const left = (index % 4) * 100
  const top = Math.floor(index / 4) * 130
  return `M${left} ${top + 8}L${left + 46} ${top}L${left + 100} ${top + 8}L${left + 100} ${top + 138}L${left + 60} ${top + 126}L${left} ${top + 138}Z`
}

export function ShowcaseMap() {
  return (
    <AreaMap
      title="Leenstelsel per buurt"
      viewBox="-4 -4 408 280"
      selected="BU0"
      hrefOf={(area) => `/gebieden/${area.code}`}
      legend={{
        title: "Signalen per 1.000 inwoners",
        steps: ["tot 2", "2 tot 4", "4 tot 6", "6 tot 10", "10 en meer"],
      }}
      areas={names.map((name, index) => ({
        code: `BU${index}`,
        name,
        path: outline(index),
        step: steps[index] ?? "none",
        label: labels[index] ?? (index === 6 ? "te weinig om iets te zeggen" : "geen gegevens"),
      }))}
    />
  )
}
