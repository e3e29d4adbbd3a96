import { z } from "zod"
import { ReadableSignal } from "../weighing/model.ts"
import { states } from "./model.ts"
import { Sources } from "./sources-rules.ts"

export const ProposalId = z.uuid("Dit voorstel is er niet")

/** Signals that may be about one bottleneck, as somebody may see them. */
export const Proposal = z.object({
  id: z.uuid(),
  title: z.string(),
  /** What the texts share that this person reads; of the others nothing is told. */
  shared: z.string(),
  readable: z.number(),
  /** How many more there are, where that may be told; otherwise 0, and they are counted nowhere. */
  hidden: z.number(),
  sources: Sources,
})
export type Proposal = z.output<typeof Proposal>

export const Proposals = z.object({
  proposals: z.array(Proposal),
  found: z.number(),
  page: z.number(),
  pages: z.number(),
  search: z.object({
    state: z.enum(["never", "waiting", "done", "failed"]),
    signals: z.number(),
    looked: z.number(),
    foundOn: z.string().nullable(),
  }),
})
export type Proposals = z.output<typeof Proposals>

export const ProposalDesk = z.object({
  proposal: Proposal,
  signals: z.array(ReadableSignal),
  /** Bundles that the signals may belong to. */
  like: z.array(z.object({ id: z.uuid(), bottleneck: z.string(), state: z.enum(states) })),
})
export type ProposalDesk = z.output<typeof ProposalDesk>
