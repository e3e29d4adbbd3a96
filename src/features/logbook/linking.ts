import type { AnyQuestion, Asking, Operation } from "../../platform/http/action.ts"
import { Problem } from "../../platform/http/failure.ts"
import { allows } from "../../platform/http/may.ts"
import { personOf, type Role } from "../../platform/http/who.ts"
import type { Told } from "./store.ts"
import { addressOf, type SubjectPage, subjectPage } from "./subject-rules.ts"

/** Leads from a deed to what it is about, for whoever may read that in the role in which they look through the log. */
export class Linking {
  private readonly questions: Map<string, AnyQuestion>
  private readonly asking: Asking
  private readonly found = new Map<string, Promise<string | null>>()

  constructor(operations: readonly Operation[], asking: Asking, role: Role) {
    this.asking = { ...asking, who: { ...personOf(asking.who), roles: [role] } }
    this.questions = new Map(operations.flatMap((one) => (one.kind === "question" ? [[one.name, one]] : [])))
  }

  /** The operations of which the subject may be told at all. */
  among = (operations: readonly string[]): string[] => operations.filter((name) => this.questionFor(subjectPage(name)))

  /** The page asks whether it is there for this reader; nothing is read aloud, so nothing is noted. */
  hrefOf({ operation, subject }: Told): Promise<string | null> {
    const page = subjectPage(operation)
    const question = this.questionFor(page)
    if (!page || !question || subject === null) return Promise.resolve(null)
    const href = addressOf(page, subject)
    const known =
      this.found.get(href) ?? this.isThere(question, { [page.field]: subject }).then((is) => (is ? href : null))
    this.found.set(href, known)
    return known
  }

  private questionFor(page: SubjectPage | undefined): AnyQuestion | undefined {
    const question = page && this.questions.get(page.question)
    return question && allows(question.may, this.asking.who) ? question : undefined
  }

  private async isThere(question: AnyQuestion, given: object): Promise<boolean> {
    const input = question.input.safeParse(given)
    if (!input.success) return false
    try {
      await question.run(this.asking, input.data)
      return true
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return false
      throw error
    }
  }
}
