/** A piece of work that waits for its turn. */
type Waiting<Work, Result> = {
  work: Work
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/** One thing at a time; what somebody waits for goes before what can wait. */
export class Turns<Work, Result> {
  private readonly perform: (work: Work) => Promise<Result>
  private readonly urgent: Waiting<Work, Result>[] = []
  private readonly patient: Waiting<Work, Result>[] = []
  private busy = false

  constructor(perform: (work: Work) => Promise<Result>) {
    this.perform = perform
  }

  take(work: Work, isUrgent: boolean): Promise<Result> {
    return new Promise((resolve, reject) => {
      const queue = isUrgent ? this.urgent : this.patient
      queue.push({ work, resolve, reject })
      void this.next()
    })
  }

  private async next(): Promise<void> {
    if (this.busy) return
    const one = this.urgent.shift() ?? this.patient.shift()
    if (!one) return
    this.busy = true
    await this.perform(one.work).then(one.resolve, one.reject)
    this.busy = false
    void this.next()
  }
}
