import { innerNodes, type Tree, treeOf } from "../../methods/tree-scan/tree.ts"
import { WrongInput } from "../records.ts"
import { type Line, linesOf, withoutHeading } from "./lines.ts"

function mustHaveOneParent(lines: readonly Line[]): void {
  const known = new Map<string, string>()
  for (const { line, cells } of lines) {
    const [node = "", ...parents] = cells.filter((cell) => cell !== "")
    const own = new Set([...parents, ...(known.has(node) ? [known.get(node) as string] : [])])
    if (own.size > 1) {
      const complaint = { nl: `${node} heeft meer dan één ouder`, en: `${node} has more than one parent` }
      throw new WrongInput(complaint, line, "2")
    }
    for (const parent of own) known.set(node, parent)
  }
}

/** Without a comma anywhere each line would be a node by itself: told of here, not where the counts find no node. */
function mustHaveCommas(text: string): void {
  const lines = text.split(/\r\n|\n|\r/).map((content) => content.trim().replace(/"[^"]*"/g, "name"))
  if (lines.some((content) => content.includes(","))) return
  const parted = lines.findIndex((content) => /[;\s|]/.test(content))
  if (parted < 0) return
  const complaint = {
    nl: "hier staat geen komma; een regel van een boom is een knoop, een komma en de ouder, zoals huur,wonen (bij de bovenste knoop niets na de komma)",
    en: "there is no comma here; a line of a tree is a node, a comma and its parent, such as rent,housing (for the top node nothing after the comma)",
  }
  throw new WrongInput(complaint, parted + 1, "1")
}

/** The tree of a file. @throws WrongInput for a parent that is no node, a circle, or a line without a node */
export function treeIn(text: string, severalParents: boolean): Tree {
  mustHaveCommas(text)
  const lines = withoutHeading(linesOf(text), /^(node|parent|leaf|knoop|ouder)$/i)
  const named = lines.map(({ line, cells }) => {
    const [node = "", ...parents] = cells
    if (node === "") throw new WrongInput({ nl: "hier ontbreekt een knoop", en: "a node is missing here" }, line, "1")
    return { line, node, parents: parents.filter((parent) => parent !== "") }
  })
  if (!severalParents) mustHaveOneParent(lines)
  const made = treeOf(named)
  if (made.kind === "tree") return made.tree
  const { fault } = made
  const place = (holds: (one: (typeof named)[number]) => boolean) => named.find(holds)?.line
  if (fault.kind === "circle") {
    const complaint = { nl: `${fault.node} ligt onder zichzelf`, en: `${fault.node} lies below itself` }
    throw new WrongInput(
      complaint,
      place(({ node }) => node === fault.node),
    )
  }
  const complaint = {
    nl: `de ouder ${fault.parent} staat zelf nergens als knoop`,
    en: `the parent ${fault.parent} is nowhere a node itself`,
  }
  throw new WrongInput(
    complaint,
    place(({ node, parents }) => node === fault.node && parents.includes(fault.parent)),
    "2",
  )
}

/** Finds nodes by name. @throws WrongInput for one that is not in the tree, or that may have no data of its own */
export function nodeFinder(tree: Tree, onlyLeaves: boolean): (line: Line) => number {
  const places = new Map(tree.names.map((name, node) => [name, node]))
  const inner = onlyLeaves ? innerNodes(tree) : new Set<number>()
  return ({ line, cells }) => {
    const name = cells[0] ?? ""
    const node = places.get(name)
    if (node === undefined) {
      const complaint = { nl: `${name} staat niet in de boom`, en: `${name} is not in the tree` }
      throw new WrongInput(complaint, line, "1")
    }
    if (!inner.has(node)) return node
    const complaint = {
      nl: `${name} is geen blad, en alleen bladeren mogen gevallen hebben`,
      en: `${name} is no leaf, and only leaves may have cases`,
    }
    throw new WrongInput(complaint, line, "1")
  }
}
