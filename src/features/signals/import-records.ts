import { randomUUID } from "node:crypto"
import { countsByType, maskPersonalData } from "../../methods/text/personal-data.ts"
import type { Field } from "./import-columns.ts"
import { ImportKeys } from "./import-keys.ts"
import type { ImportOrder, Remark, SignalRecord } from "./import-model.ts"
import { fieldOfList, type Resolved, resolve, unknownName } from "./import-resolve.ts"
import type { ImportRow } from "./import-store.ts"

type Resolution = Extract<Resolved, { kind: "resolved" }>

/** Makes rows of records, and remembers what there is to say about them. */
export class RecordReader {
  readonly remarks: Remark[] = []
  refused = 0
  private readonly lineOf = new Map<string, number>()
  private readonly keys: ImportKeys
  private readonly order: Pick<ImportOrder, "register" | "scope" | "secret">
  private readonly nameOf: (field: Field) => string

  constructor(order: RecordReader["order"], nameOf: RecordReader["nameOf"]) {
    this.order = order
    this.keys = new ImportKeys(order.secret)
    this.nameOf = nameOf
  }

  refuse(remark: Remark): undefined {
    this.remarks.push(remark)
    this.refused += (remark.last ?? remark.line) - remark.line + 1
  }

  rowOf(signal: SignalRecord): ImportRow | undefined {
    const resolved = resolve(signal, this.order.register, this.order.scope)
    if (resolved.kind === "refused") return this.refuseField(signal, resolved.field, resolved.message)
    if (resolved.kind === "missing") {
      const { list, name } = resolved.names[0]
      return this.refuseField(signal, fieldOfList(list), unknownName(list, name))
    }
    const row = rowFrom(signal, resolved, this.keys)
    const earlier = this.lineOf.get(row.externalId)
    if (earlier !== undefined) {
      return signal.id === ""
        ? this.refuseField(signal, "text", same(earlier))
        : this.refuseField(signal, "id", twice(earlier))
    }
    this.lineOf.set(row.externalId, signal.line)
    if (signal.ahead) this.remarks.push({ kind: "warning", line: signal.line, message: ahead })
    return row
  }

  private refuseField({ line }: SignalRecord, field: Field, message: string): undefined {
    return this.refuse({ kind: "refused", line, field: this.nameOf(field), message })
  }
}

function rowFrom(signal: SignalRecord, { organisationId, areaCode, themeCode }: Resolution, keys: ImportKeys) {
  const { masked, spans } = maskPersonalData(signal.text)
  const { week, peopleLeast, peopleMost, ageBand, situation, causes } = signal
  return {
    id: randomUUID(),
    account: masked,
    hidden: countsByType(spans),
    ...{ themeCode, areaCode, week, peopleLeast, peopleMost, ageBand, situation, causes, organisationId },
    externalId: keys.external(organisationId, signal, masked),
    reporterKey: keys.reporter(organisationId, signal.reporter),
  } satisfies ImportRow
}

const same = (line: number) =>
  `Deze regel is gelijk aan regel ${line}. Zijn het twee signalen, geef elk dan een eigen id.`
const twice = (line: number) => `Dit id staat ook op regel ${line}. Geef elk signaal een eigen id.`
const ahead = "Deze week ligt in de toekomst. Het signaal telt mee vanaf die week."
