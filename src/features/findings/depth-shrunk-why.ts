import type { Shrunk } from "./depth-model.ts"
import { enoughForLocal, type Neighbours } from "./place-shrinkage.ts"

type Because = NonNullable<Extract<Shrunk["outcome"], { kind: "made" }>["allBecause"]>

/** Why what lies around could not be used. @param outlines how many of the places have one */
export function whyAll(places: number, outlines: number, near: Neighbours): Because {
  if (places < enoughForLocal) return "fewPlaces"
  if (outlines < enoughForLocal) return "fewOutlines"
  return near.size === 0 ? "drawnApart" : "fewTouch"
}
