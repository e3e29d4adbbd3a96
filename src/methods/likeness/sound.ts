const spelt: [RegExp, string][] = [
  [/ij|ei|y/g, "y"],
  [/ou|au/g, "w"],
  [/sch/g, "s"],
  [/ch|h(?=[^aeiouyw])|gh/g, "g"],
  [/[ct]i(?=[aeo])/g, "si"],
  [/th|dt|d/g, "t"],
  [/ph|v/g, "f"],
  [/ck|q|c(?=[^eiy]|$)/g, "k"],
  [/[zc]/g, "s"],
  [/ks/g, "x"],
  [/([a-z])\1+/g, "$1"],
]

/** How a Dutch word sounds, about: words that are written differently and sound the same become the same. */
export const soundOf = (word: string): string =>
  spelt.reduce((sound, [letters, one]) => sound.replace(letters, one), word)
