/** What a record of a file became. Every line of content is in exactly one entry: nothing is dropped in silence. */
export type Entry = Row | Refused

export type Row = { kind: "row"; line: number; values: Record<string, unknown>; span?: Span }

/** `line` is where the fault shows; the whole record, over all lines of its span, is refused. */
export type Refused = { kind: "refused"; line: number; column?: number; why: string; span?: Span }

/** The first and last line of a record that runs over more than one. */
export type Span = { first: number; last: number }
