import { z } from "zod"
import { action } from "../../platform/http/action.ts"
import { anyone } from "../../platform/http/may.ts"
import { Proof } from "../signals/proof-model.ts"
import { Receipt, Story } from "./model.ts"
import { storyOfReceipt } from "./receipt.ts"

/** The receipt travels in the body of a POST, never in an address that a browser or a proxy keeps. */
export const openReceipt = action({
  name: "openReceipt",
  method: "POST",
  path: "/receipt-views",
  summary: "What happened with an anonymous signal, for who has its receipt",
  may: anyone,
  input: z.object({ receipt: Receipt, proof: Proof }),
  output: Story,
  discreet: () => true,
  async run(changing, given) {
    const { story } = await storyOfReceipt(changing, given)
    return story
  },
})
