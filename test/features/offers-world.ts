import { noord } from "./findings-world.ts"

/** What somebody without account fills in who can drive. */
export const ride = {
  item: "vervoer",
  units: 4,
  area: noord,
  radius: 2000,
  languages: ["nl"],
  name: "Hadewych Brugmans",
  phone: "06 1234 5678",
}
