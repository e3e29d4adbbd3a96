import { z } from "zod"
import { callUpStates, endReasons, pledgeSources } from "./model.ts"

const whole = z.number().int()
const Progress = z.object({
  ...{ asked: whole, brought: whole, promised: whole, lapsed: whole, needed: whole, room: whole },
})

/** Where it is brought: the point, in which street and neighbourhood, and when it is open. */
const Spot = { point: z.string(), pointArea: z.string(), pointStreet: z.string(), pointHours: z.string() }

/** A call-up as everybody reads it. */
export const CallUp = z.object({
  ...{ slug: z.string(), labelNl: z.string(), labelBe: z.string(), unitOne: z.string(), unitMany: z.string() },
  ...{ organisation: z.string(), area: z.string(), until: z.string(), ...Spot },
  ...{ instructions: z.string(), pattern: z.string(), state: z.enum(callUpStates), progress: Progress },
  ...{ reason: z.enum(endReasons).nullable(), thanks: z.string().nullable() },
})
export type CallUp = z.output<typeof CallUp>

/** One page of them. */
export const CallUpList = z.object({ callUps: z.array(CallUp), page: whole, pages: whole })
export type CallUpList = z.output<typeof CallUpList>

export const OpenedCallUp = CallUp.extend({ today: z.string(), byCoordinator: z.boolean() })
export type OpenedCallUp = z.output<typeof OpenedCallUp>

/** Shown once, straight after promising. */
export const Pledged = z.object({
  ...{ slug: z.string(), units: whole, day: z.string(), mailed: z.boolean(), byCoordinator: z.boolean() },
  /** The code of the own pledge, and the address that it opens; nothing where it went by mail. */
  code: z.string().nullable(),
  link: z.string().nullable(),
  ...Spot,
})
export type Pledged = z.output<typeof Pledged>

const Pledge = z.object({
  ...{ units: whole, byDay: z.string(), brought: whole, withdrawn: z.boolean(), late: z.boolean() },
})
/** The own pledge, for who has the link: without who it is. */
export const OwnPledge = Pledge.extend({
  ...{ code: z.string(), today: z.string(), callUp: CallUp },
  /** Whether it ended because a coordinator wrote that down. */
  calledOff: z.boolean(),
})
export type OwnPledge = z.output<typeof OwnPledge>

const Contact = z.object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() })
export const KnownPledge = Pledge.extend({
  ...{ id: z.uuid(), source: z.enum(pledgeSources), contact: Contact.nullable() },
})
export type KnownPledge = z.output<typeof KnownPledge>

/** For the coordinators of the organisation that asks. */
export const FollowedCallUp = CallUp.extend({
  ...{ id: z.uuid(), pointId: z.uuid(), pledges: z.array(KnownPledge), once: z.uuid() },
  /** Of what was brought one page at a time; `page` is null until somebody turns one. */
  ...{ delivered: whole, page: whole.nullable(), pages: whole },
  deliveries: z.array(
    z.object({
      ...{ id: z.uuid(), units: whole, on: z.string(), takenBack: z.boolean() },
      name: z.string().nullable(),
    }),
  ),
})
export type FollowedCallUp = z.output<typeof FollowedCallUp>

const Choice = z.object({ code: z.string(), label: z.string() })
export const CallUpDesk = z.object({
  callUps: z.array(CallUp.extend({ id: z.uuid() })),
  ...{ page: whole, pages: whole },
  goods: z.array(Choice),
  points: z.array(Choice),
  areas: z.array(z.object({ code: z.string(), name: z.string(), municipality: z.string().nullable() })),
  area: z.string().nullable(),
})
export type CallUpDesk = z.output<typeof CallUpDesk>
