import { anyone, only } from "../../platform/http/may.ts"
import type { FoundPage } from "./page-list-model.ts"

/** The pages about help that was not given and rights that were not got. */
export const unmetPages: readonly FoundPage[] = [
  {
    href: "/wat-niet-lukte",
    title: "Wat niet lukte",
    text: "Hulp die niet gegeven kon worden en rechten die mensen niet kregen, per thema, plaats en kwartaal: niet-gebruik, apart geteld.",
    may: only("coordinator", "workingGroup", "volunteerCoordinator", "analyst"),
  },
  {
    href: "/hulp/meegeteld",
    title: "Wat er van jou meetelde",
    text: "Hulpvragen die niet lukten: vragen of het mag meetellen zonder naam, en wat er al meetelde.",
    may: only("worker", "coordinator", "workingGroup", "volunteerCoordinator"),
  },
  {
    href: "/beheer/hulp-en-themas",
    title: "Bij welk thema telt wat?",
    text: "Bij welk thema hulp die niet lukte en rechten die er niet kwamen, geteld worden.",
    may: anyone,
  },
  {
    href: "/cijfers/niet-gelukt",
    title: "Cijfers: wat niet lukte",
    text: "Openbare tabellen per kwartaal over hulp die niet lukte en rechten die niet gekregen zijn.",
    may: anyone,
  },
]
