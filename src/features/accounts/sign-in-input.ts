import { z } from "zod"

/** What the browser kept of earlier times, given along by the page; a program has none. */
export const Device = z.object({ device: z.string().max(200).optional() })
