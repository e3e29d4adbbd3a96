import type { OrganisationKind, Role } from "../platform/http/who.ts"

/** The organisations and people of the example; every name is made up. */
export const organisations: [code: string, name: string, kind: OrganisationKind][] = [
  ["samen-oeverstad", "Samen Oeverstad", "professional"],
  ["wijkteam-noord", "Wijkteam Noord", "professional"],
  ["jeugdpunt-linde", "Jeugdpunt Linde", "professional"],
  ["schuldhulp-delta", "Schuldhulp Delta", "professional"],
  ["maatjes-oost", "Maatjes Oost", "professional"],
  ["inloop-anker", "Inloop Het Anker", "professional"],
  ["buren-helpen-buren", "Buren helpen buren", "informal"],
  ["gemeente-oeverstad", "Gemeente Oeverstad", "municipality"],
]

type ExamplePerson = { key: string; name: string; organisation: string; roles: Role[]; team?: string }

const person = (key: string, name: string, organisation: string, roles: Role[], team?: string): ExamplePerson => ({
  key,
  name,
  organisation,
  roles,
  ...(team && { team }),
})

export const people: ExamplePerson[] = [
  person("fatima", "Fatima Zerouali", "wijkteam-noord", ["worker"], "Team Haven"),
  person("pieter", "Pieter Dijkgraaf", "wijkteam-noord", ["worker"], "Team Haven"),
  person("saskia", "Saskia Hofstra", "wijkteam-noord", ["coordinator"]),
  person("joris", "Joris Wiersma", "jeugdpunt-linde", ["worker"], "Team Jeugd"),
  person("naima", "Naima Bouzid", "jeugdpunt-linde", ["worker"], "Team Jeugd"),
  person("bram", "Bram Oosterling", "jeugdpunt-linde", ["coordinator"]),
  person("henk", "Henk Lubbers", "schuldhulp-delta", ["worker"]),
  person("chantal", "Chantal Deprez", "schuldhulp-delta", ["coordinator"]),
  person("ola", "Ola Nowak", "maatjes-oost", ["worker"]),
  person("ruth", "Ruth Ferrier", "maatjes-oost", ["coordinator", "workingGroup"]),
  person("sem", "Sem van Dam", "inloop-anker", ["worker"]),
  person("gerda", "Gerda Postma", "inloop-anker", ["coordinator", "workingGroup"]),
  person("noor", "Noor Verhulst", "buren-helpen-buren", ["volunteerCoordinator", "coordinator"]),
  person("rob", "Rob Tielemans", "maatjes-oost", ["volunteerCoordinator"]),
  person("els", "Els Terpstra", "samen-oeverstad", ["workingGroup"]),
  person("tom", "Tom Riemersma", "samen-oeverstad", ["analyst"]),
  person("anita", "Anita Kuipers", "samen-oeverstad", ["administrator"]),
  person("wim", "Wim Schuurman", "gemeente-oeverstad", ["addressee"]),
]

/** The one password of the example, shown on its page. */
export const examplePassword = "kijk rustig rond"
