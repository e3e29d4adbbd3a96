import { TimeChart } from "../../platform/html/time-chart.tsx"
import { markedIn } from "./campaign-part.tsx"
import type { Finding } from "./model.ts"

const words = { week: { title: "Per week", period: "Week" }, month: { title: "Per maand", period: "Maand" } }

/** How often over time, in the band that one would usually see. */
export function CoursePart({ finding, subject }: { finding: Finding; subject: string }) {
  const { course, scope } = finding
  const { title, period } = words[course.size]
  const band = course.parts.flatMap(({ expected }) => (expected ? [expected] : []))
  const where = scope.area ? `, ${scope.area.name}` : ""
  return (
    <TimeChart
      title={title}
      unit="signalen"
      subject={scope.kind === "bundle" ? "in deze bundel" : `${subject}${where}`}
      period={period}
      points={course.parts.map(({ label, count }) => ({ label, value: count }))}
      {...(band.length === course.parts.length && band.length > 0 && { band })}
      {...markedIn(finding)}
    />
  )
}
