/** Signs of Unicode's private use area: no text holds them, so they can stand around a word that two texts share. */
export const wordBegins = "\uE000"
export const wordEnds = "\uE001"

export type Piece = { text: string; shared: boolean }

/** A text cut into what both share and what is its own. */
export const piecesOf = (marked: string): Piece[] =>
  marked
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith(wordBegins) ? { text: part.slice(1, -1), shared: true } : { text: part, shared: false },
    )

/** The shared words as they stand in the text, each once, at most so many. */
export const sharedWords = (marked: string, most = 8): string[] =>
  [
    ...new Set(
      piecesOf(marked)
        .filter(({ shared }) => shared)
        .map(({ text }) => text.toLowerCase()),
    ),
  ].slice(0, most)

export type Lexeme = { lexeme: string; weight: number }

/** A word of the sample: in how many texts it stands, and whether it is a compound with a word of ours, or a part of one. */
export type FoundLexeme = { lexeme: string; found: number; times: number; kin: boolean }

/**
 * How much a shared word says, by how rare it is in a sample of signals: ln((N + 1) / (n + 0.5)), the inverse document
 * frequency of Spärck Jones (Journal of Documentation 28, 1972), smoothed so that an unseen word stays finite. Words
 * in more than a third of a sample of some size tell nothing; of the rest the rarest are kept. Dutch writes compounds as
 * one word, so 'energierekening' is kin of 'rekening': it counts for half.
 */
export function weighLexemes(found: readonly FoundLexeme[], sample: number): Lexeme[] {
  const telling = found
    .filter(({ lexeme }) => /^[\p{L}\p{N}-]{3,}$/u.test(lexeme) && !/^\d+$/.test(lexeme))
    .filter((one) => sample < 30 || one.found * 3 <= sample)
    .map(({ lexeme, found, times, kin }) => ({
      lexeme,
      kin,
      weight: Math.max(0.1, Math.log((sample + 1) / (found + 0.5))) ** 2 * (1 + Math.log(times)) * (kin ? 0.5 : 1),
    }))
    .sort((a, b) => b.weight - a.weight || (a.lexeme < b.lexeme ? -1 : 1))
  const most = (kin: boolean, count: number) => telling.filter((one) => one.kin === kin).slice(0, count)
  return [...most(false, 40), ...most(true, 40)].map(({ lexeme, weight }) => ({ lexeme, weight }))
}

/** What was hidden in a text stands between brackets and resembles nothing. */
export const withoutHidden = (text: string): string => text.replace(/\[[^\][]{0,60}\]/g, " ")

/** Words that workers use about anything; sharing them says nothing about what a text is about. */
export const everyday = `alleen al altijd ander andere beetje bellen belt bijna blijft blijven daarna daarom dag dagen deze doen
doet durft durven eerst eigenlijk elke er even gaan gaat geeft geen gehoord gekregen genoeg gewoon geven graag helemaal hele heel
hebben hoort iedereen iemand iets inmiddels ineens jaar kant keer kent klopt komen komt krijgen krijgt kunnen laat laten leeft
liever lukt maakt maand maar mee meer meest mensen mens moest moet moeten mogen naast nergens net niemand niks nodig nooit nou
nog nu ook opeens pas per precies raakt samen sinds soms staat staan steeds straks telkens terug toch twee drie vier vijf tien
uit vaak vandaag veel verder vertelt vinden vindt vooral vorige vraagt vragen vroeg wacht want waarom week weken weer weet weten
werd werken werkt wil willen worden wordt zegt zeggen zei zelf ziet zien zitten zit zo zonder één eén`
