/** Where something is brought or fetched. */
export type Spot = { name: string; street: string; area: string }

/** 'Buurthuis De Kring, Kerkstraat 12, in Kessel-Lo'; without an address 'Buurthuis De Kring in Kessel-Lo'. */
export const saySpot = ({ name, street, area }: Spot): string =>
  street === "" ? `${name} in ${area}` : `${name}, ${street}, in ${area}`

/** The same without the name, for behind a name that stands apart. */
export const sayWhere = ({ street, area }: Omit<Spot, "name">): string =>
  street === "" ? ` in ${area}` : `, ${street}, in ${area}`

/** 'Open: maandag tot vrijdag van 9 tot 17 uur', as it was written; nothing where nobody wrote it. */
export const sayHours = (hours: string): string => (hours === "" ? "" : `Open: ${hours}`)

/** 'Van Buren helpen buren. Kerkstraat 12, in Kessel-Lo.' */
export const sayPlace = ({ organisation, street, area }: Omit<Spot, "name"> & { organisation: string }): string =>
  street === "" ? `Van ${organisation}, in ${area}.` : `Van ${organisation}. ${street}, in ${area}.`
