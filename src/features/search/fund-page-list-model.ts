import { anyone, only } from "../../platform/http/may.ts"
import type { FoundPage } from "./page-list-model.ts"

/** The pages of the emergency fund. */
export const fundPages: readonly FoundPage[] = [
  {
    href: "/noodfonds",
    title: "Wat het noodfonds deed",
    text: "Hoeveel huishoudens het noodfonds per jaar hielp, wat er uitgegeven is en wat er aan giften binnenkwam.",
    may: anyone,
  },
  {
    href: "/hulp/noodfonds",
    title: "Noodfonds",
    text: "Geld aanvragen voor een huishouden waarvoor geen recht op tijd komt: noodhulp, gift, mijn aanvragen volgen, overhandigd.",
    may: only("worker", "coordinator"),
  },
  {
    href: "/noodfonds/beslissen",
    title: "Beslissen over het noodfonds",
    text: "Aanvragen bij het noodfonds die wachten op een ja of nee van twee mensen, binnen 24 uur.",
    may: only("coordinator", "workingGroup"),
  },
  {
    href: "/beheer/noodfonds",
    title: "Noodfonds beheren",
    text: "Giften noteren, betalen aan organisaties, grenzen per aanvraag en huishouden, wie beslist, alle bewegingen.",
    may: only("administrator"),
  },
]
