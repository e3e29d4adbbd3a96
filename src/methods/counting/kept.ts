import type { AreaTree } from "./area-tree.ts"

/** So many answers are kept for one tree. */
const mostKept = 20

/**
 * Answers that rest only on how areas lie in each other and on which of them signals name. One page asks for the same one
 * several times, and the next page again. They are let go of with the tree, and when a signal names one more area.
 */
export class KeptAnswers<Answer> {
  private readonly kept = new WeakMap<
    AreaTree,
    { names: readonly string[]; many: number; answers: Map<string, Answer> }
  >()

  /** @param key tells the questions apart; `make` answers one that was not asked before */
  of(tree: AreaTree, names: readonly string[], key: string, make: () => Answer): Answer {
    let known = this.kept.get(tree)
    if (known?.names !== names || known.many !== names.length || known.answers.size >= mostKept)
      known = { names, many: names.length, answers: new Map() }
    this.kept.set(tree, known)
    const answer = known.answers.get(key) ?? make()
    known.answers.set(key, answer)
    return answer
  }
}
