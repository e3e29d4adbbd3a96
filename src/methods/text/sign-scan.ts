/** The signs of a text that rules for numbers and links need: how many figures, and what stands beside what. */
export type Signs = {
  figures: number
  /** The longest run of figures. */
  longest: number
  at: boolean
  slash: boolean
  euro: boolean
  /** A hyphen between a letter and a figure. */
  hyphened: boolean
  /** A space between a capital and a figure. */
  spaced: boolean
  /** Two letters and two figures behind each other, as an account of any country begins. */
  account: boolean
}

const [none, figure, small, capital, space, hyphen] = [0, 1, 2, 3, 4, 5]
const kinds = new Uint8Array(128)
kinds.fill(figure, 48, 58)
kinds.fill(small, 97, 123)
kinds.fill(capital, 65, 91)
kinds[32] = space
kinds[45] = hyphen

/** Reads a text once, sign for sign. */
export function scanSigns(text: string): Signs {
  const signs = {
    figures: 0,
    longest: 0,
    at: false,
    slash: false,
    euro: false,
    hyphened: false,
    spaced: false,
    account: false,
  }
  let [run, before, last] = [0, none, none]
  /** The last four kinds: 1 for a figure, 2 for a letter, 0 for another sign. */
  let four = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? (kinds[code] ?? none) : none
    if (kind === figure) {
      signs.figures++
      if (++run > signs.longest) signs.longest = run
    } else run = 0
    four = ((four << 2) | (kind === figure ? 1 : kind === small || kind === capital ? 2 : 0)) & 255
    if (four === 0b10100101) signs.account = true
    if (last === hyphen && isLetterAndFigure(before, kind)) signs.hyphened = true
    if (last === space && (before === capital ? kind === figure : before === figure && kind === capital))
      signs.spaced = true
    if (code === 64) signs.at = true
    else if (code === 47) signs.slash = true
    else if (code === 8364) signs.euro = true
    before = last
    last = kind
  }
  return signs
}

const isLetterAndFigure = (one: number, other: number): boolean =>
  one === figure ? other === small || other === capital : other === figure && (one === small || one === capital)
