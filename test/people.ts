import type { OrganisationKind, Role } from "../src/platform/http/who.ts"

/** The organisations of every test: two that signal, an informal group, a municipality, the host. */
export const organisations = {
  "wijkteam-noord": { name: "Wijkteam Noord", kind: "professional", country: "nl" },
  "jeugdpunt-linde": { name: "Jeugdpunt Linde", kind: "professional", country: "nl" },
  "schuldhulp-delta": { name: "Schuldhulp Delta", kind: "professional", country: "nl" },
  "buren-helpen-buren": { name: "Buren helpen buren", kind: "informal", country: "nl" },
  "ocmw-rozenbeke": { name: "OCMW Rozenbeke", kind: "professional", country: "be" },
  "gemeente-oeverstad": { name: "Gemeente Oeverstad", kind: "municipality", country: "nl" },
} as const satisfies Record<string, { name: string; kind: OrganisationKind; country: "nl" | "be" }>
export type OrganisationCode = keyof typeof organisations

type SeedPerson = { name: string; works: readonly (readonly [OrganisationCode, ...Role[]])[] }

/** The people of every test, each with the organisations they work for and their roles there. */
export const people = {
  fatima: { name: "Fatima Zerouali", works: [["wijkteam-noord", "worker"]] },
  joris: { name: "Joris Wiersma", works: [["jeugdpunt-linde", "worker"]] },
  mehmet: {
    name: "Mehmet Aydin",
    works: [
      ["jeugdpunt-linde", "worker"],
      ["wijkteam-noord", "worker"],
    ],
  },
  saskia: { name: "Saskia Hofstra", works: [["wijkteam-noord", "coordinator"]] },
  bram: { name: "Bram Oosterling", works: [["jeugdpunt-linde", "coordinator"]] },
  dirk: { name: "Dirk Vandamme", works: [["ocmw-rozenbeke", "coordinator"]] },
  chantal: { name: "Chantal Deprez", works: [["schuldhulp-delta", "coordinator"]] },
  els: { name: "Els Terpstra", works: [["schuldhulp-delta", "workingGroup"]] },
  wim: { name: "Wim Schuurman", works: [["gemeente-oeverstad", "addressee"]] },
  noor: { name: "Noor Verhulst", works: [["buren-helpen-buren", "volunteerCoordinator"]] },
  anita: { name: "Anita Kuipers", works: [["schuldhulp-delta", "administrator"]] },
  tom: { name: "Tom Riemersma", works: [["schuldhulp-delta", "analyst"]] },
} as const satisfies Record<string, SeedPerson>
export type PersonName = keyof typeof people
