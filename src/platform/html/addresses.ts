/** The addresses that every page's header and footer lead to; the routes take them from here. */
export const addresses = {
  home: "/",
  search: "/zoeken",
  account: "/account",
  switchOrganisation: "/account/organisatie",
  signOut: "/uitloggen",
  whoSeesWhat: "/wie-ziet-wat",
  accessibility: "/toegankelijkheid",
  about: "/over-nabij",
} as const
