/** The addresses that every page's header and footer lead to; the routes take them from here. */
export const addresses = {
  home: "/",
  search: "/zoeken",
  account: "/account",
  security: "/account/veiligheid",
  switchOrganisation: "/account/organisatie",
  signOut: "/uitloggen",
  whoSeesWhat: "/wie-ziet-wat",
  privacy: "/privacy",
  accessibility: "/toegankelijkheid",
  about: "/over-nabij",
  history: "/geschiedenis",
  figures: "/cijfers",
  agendaFeed: "/agenda.atom",
} as const
