import { z } from "zod"
import { action } from "../../platform/http/action.ts"
import { anyone } from "../../platform/http/may.ts"
import { Receipt, Story } from "./model.ts"
import { storyOfReceipt } from "./receipt.ts"

/** The receipt travels in the body of a POST, never in an address that a browser or a proxy keeps. */
export const openReceipt = action({
  name: "openReceipt",
  method: "POST",
  path: "/receipt-views",
  summary: "What happened with an anonymous signal, for who has its receipt",
  may: anyone,
  input: z.object({ receipt: Receipt }),
  output: Story,
  discreet: () => true,
  async run(changing, { receipt }) {
    const { story } = await storyOfReceipt(changing, receipt)
    return story
  },
})
