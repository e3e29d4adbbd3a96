import { createHmac } from "node:crypto"
import {
  type ColumnUpdateNode,
  type InsertQueryNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
  type UpdateQueryNode,
  type ValueListNode,
  type ValueNode,
  type ValuesNode,
} from "kysely"
import { seal, unseal } from "../sealed-value.ts"
import { openBytes, sealBytes } from "./sealed-bytes.ts"
import { sealedColumns } from "./sealed-columns.ts"

/** Before every sealed value: a sign that nobody can type and that no text keeps, so that only what we sealed is opened. */
const mark = "\u0001"
const written = "\\u0001"
const purpose = "at rest"

export const sealAtRest = (secret: Uint8Array, text: string): string =>
  text === "" || text.startsWith(mark) ? text : mark + seal(secret, purpose, text)
export const openAtRest = (secret: Uint8Array, stored: string): string =>
  stored.startsWith(mark) ? unseal(secret, purpose, stored.slice(1)) : stored

/** What an e-mail address is found by, however it is written: a keyed hash, of no use without the secret. */
export const emailKey = (secret: Uint8Array, email: string): string =>
  createHmac("sha256", secret).update(`e-mail address:${email.toLowerCase()}`).digest("base64url")

const unmarked = (text: string): string =>
  text.includes(mark) || text.includes(written) ? text.replaceAll(mark, "").replaceAll(written, "") : text

class Address {
  readonly email: string
  constructor(email: string) {
    this.email = email
  }
}
/** Stands in a query for the key of this address; the connection, which knows the secret, makes it. */
export const keyOf = (email: string): string => new Address(email) as unknown as string

class Sealer extends OperationNodeTransformer {
  readonly #secret: Uint8Array
  constructor(secret: Uint8Array) {
    super()
    this.#secret = secret
  }

  /** A value from outside never carries the mark: otherwise a copied seal, typed in a form, would come back opened. */
  #inward(value: unknown): unknown {
    if (typeof value === "string") return unmarked(value)
    if (value instanceof Address) return emailKey(this.#secret, value.email)
    if (Array.isArray(value)) return value.map((one) => this.#inward(one))
    return value
  }

  protected override transformValue(node: ValueNode): ValueNode {
    return { ...super.transformValue(node), value: this.#inward(node.value) }
  }
  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...super.transformPrimitiveValueList(node), values: node.values.map((value) => this.#inward(value)) }
  }

  #sealed(value: unknown): unknown {
    if (Buffer.isBuffer(value)) return sealBytes(this.#secret, value)
    return typeof value === "string" ? sealAtRest(this.#secret, value) : value
  }

  #sealedNode(node: OperationNode): OperationNode {
    if (isValue(node)) return { ...node, value: this.#sealed(node.value) } as ValueNode
    throw new Error("what is sealed at rest is given as a value, not as SQL")
  }

  protected override transformInsertQuery(query: InsertQueryNode): InsertQueryNode {
    const node = super.transformInsertQuery(query)
    const columns = sealedColumns[node.into?.table.identifier.name ?? ""]
    if (!columns || !node.values) return node
    const places = node.columns?.map(({ column }) => columns.includes(column.name)) ?? []
    const values = (node.values as ValuesNode).values.map((row) => this.#sealedRow(row, places))
    const onConflict = node.onConflict?.updates
      ? { ...node.onConflict, updates: this.#sealedUpdates(node.onConflict.updates, columns) }
      : node.onConflict
    return { ...node, values: { ...node.values, values } as ValuesNode, ...(onConflict && { onConflict }) }
  }

  #sealedRow(row: ValueListNode | PrimitiveValueListNode, places: boolean[]): ValueListNode | PrimitiveValueListNode {
    if (row.kind === "PrimitiveValueListNode") {
      const { values } = row as PrimitiveValueListNode
      return { ...row, values: values.map((value, place) => (places[place] ? this.#sealed(value) : value)) }
    }
    const { values } = row as ValueListNode
    return { ...row, values: values.map((node, place) => (places[place] ? this.#sealedNode(node) : node)) }
  }

  protected override transformUpdateQuery(query: UpdateQueryNode): UpdateQueryNode {
    const node = super.transformUpdateQuery(query)
    const table = node.table as { table?: { identifier: { name: string } } } | undefined
    const columns = sealedColumns[table?.table?.identifier.name ?? ""]
    return columns && node.updates ? { ...node, updates: this.#sealedUpdates(node.updates, columns) } : node
  }

  #sealedUpdates(updates: readonly ColumnUpdateNode[], columns: readonly string[]): ColumnUpdateNode[] {
    return updates.map((update) => {
      const name = nameOf(update.column)
      return name && columns.includes(name) ? { ...update, value: this.#sealedNode(update.value) } : update
    })
  }
}

const isValue = (node: OperationNode): node is ValueNode => node.kind === "ValueNode"
/** The name of a column, with or without its table. */
function nameOf(node: OperationNode): string | undefined {
  const column = node.kind === "ReferenceNode" ? (node as OperationNode & { column: OperationNode }).column : node
  return column.kind === "ColumnNode" ? (column as OperationNode & { column: { name: string } }).column.name : undefined
}

/** Seals the known columns on the way in, after the names of columns were put in the words of the database, and opens what is sealed on the way out. */
export class SealingPlugin implements KyselyPlugin {
  readonly #secret: Uint8Array
  readonly #sealer: Sealer
  constructor(secret: Uint8Array) {
    this.#secret = secret
    this.#sealer = new Sealer(secret)
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#sealer.transformNode(node, queryId)
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    for (const row of result.rows ?? [])
      for (const name in row) {
        const value = row[name]
        if (typeof value === "string" && value.charCodeAt(0) === 1) row[name] = openAtRest(this.#secret, value)
        else if (Buffer.isBuffer(value)) row[name] = openBytes(this.#secret, value)
      }
    return result
  }
}
