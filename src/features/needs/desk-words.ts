const colours = "blauwe groene gele rode witte bruine oranje paarse zilveren gouden".split(" ")
const things =
  "fiets tafel tulp vogel brug kat lamp jas boot kers roos bij klok trein wolk ster taart laars deur tuin".split(" ")

/** A name that somebody at a desk gets, so that nobody types their own: 'groene fiets 27'. Out of three bytes of chance. */
export function givenAlias(chance: Uint8Array): string {
  const [one = 0, two = 0, three = 0] = chance
  return `${colours[one % colours.length]} ${things[two % things.length]} ${10 + (three % 90)}`
}

/** So long the word stands on the screen of a desk, at most. */
export const deskMinutes = 5
