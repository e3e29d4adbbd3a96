import type { Compared } from "./comparison-model.ts"
import { dataFile } from "./depth-csv.ts"
import type { Depth, Made } from "./depth-model.ts"
import type { Finding } from "./model.ts"

const isMade = (one: Finding["comparisons"][number]): one is Compared => one.kind === "compared"

/** The comparisons of a finding as data: those with a norm by their share, the others by their two numbers. */
export function comparedDepth({ comparisons, settings }: Finding): Made<Depth["compared"]> {
  const made = comparisons.filter(isMade)
  const norms = made.filter(({ there }) => there === null)
  const pairs = made.filter(({ there }) => there !== null)
  const level = `--level ${settings.level}`
  const files = [
    ...(pairs.length > 0
      ? [
          dataFile(
            "vergelijkingen.csv",
            ["met", "x1", "T1", "x2", "T2"],
            pairs.map(({ with: by, here, there }) => [by, here.count, here.of, there?.count ?? 0, there?.of ?? 0]),
          ),
        ]
      : []),
    ...(norms.length > 0
      ? [
          dataFile(
            "norm.csv",
            ["met", "x", "n", "p0"],
            norms.map(({ with: by, here, reference }) => [by, here.count, here.of, reference]),
          ),
        ]
      : []),
  ]
  const commands = files.map(
    ({ name }) => `nabij rates --model ${name === "norm.csv" ? "binomial" : "two-rates"} ${level} ${name}`,
  )
  return { section: { commands, files: files.map(({ name }) => name) }, files }
}
