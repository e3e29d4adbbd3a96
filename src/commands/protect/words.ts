import type { Bilingual, Language } from "../command.ts"

export const summary: Bilingual = {
  nl: "Bescherm een tabel met personen, zodat niemand een klein aantal kan afleiden",
  en: "Protect a table of persons, so that nobody can deduce a small number",
}

export const help: Bilingual = {
  nl: `nabij protect --method suppress|cell-key|laplace [bestand]

Leest een tabel met aantallen personen, uit een bestand of van standaardinvoer. CSV met een kop: de eerste kolom noemt de
rijen, elke volgende kolom is er een van de tabel; of kolommen row, column en count, een cel per regel. De totalen
rekenen we zelf uit; een rij of kolom 'totaal', waar ook, moet kloppen en telt niet mee.

  --matrix             alleen getallen, een rij per regel, zonder totalen
  --method suppress    verberg kleine aantallen, en zo weinig mogelijk erbij
  --threshold 5        aantallen hieronder zijn klein
  --spl 5              zo breed blijft wat iemand over een klein aantal kan afleiden; zonder: de drempel
  --objective cells    cells: een cel kost 1, een totaal 1000; weight: een cel kost haar aantal (minstens 1), een totaal
                       tien keer het zijne. Het totaal van alles verbergen we nooit
  --zeros shown        shown of hidden: is nul ook een klein aantal?
  --margins hidden     hidden: een klein totaal is ook een klein aantal; secondary: alleen cellen tellen
  --primary "1,2;3,0"  verberg deze cellen (rij en kolom, van 0 af) in plaats van wat onder de drempel ligt
  --search exact       exact, near of greedy; zonder: exact tot 700 cellen, near (met een grens aan wat kan) tot 5000
  --attacker plain     threshold: reken uit wat iemand weet die ook weet wat onder de drempel ligt

  --method cell-key    kleine ruis die bij dezelfde mensen altijd dezelfde is; nul blijft nul; totalen krijgen hun eigen
  --D 5 --V 3 --js 2 --pstay 0
                       meeste ruis, variantie, 1 tot en met js komt nooit voor, kans dat een aantal blijft
  --ptable FILE        een tabel van het pakket ptable van R (i, v, p_int_ub) in plaats van D, V, js en pstay
  --keys FILE          de sleutel van elke cel in dezelfde vorm als de invoer; zonder: door het toeval

  --method laplace     ruis met een grens op wat over één persoon te leren is; totalen zijn de som
  --epsilon 1          hoe kleiner, hoe meer ruis
  --sensitivity 1      met hoeveel één persoon alle cellen samen kan veranderen

  --seed 1             het begin van het toeval, om iets te herhalen; zonder: toeval dat niemand kan raden
  --json               JSON in plaats van een tabel
  --lang nl|en         de taal van de uitleg
  --help               deze uitleg

JSON: table is de tabel met totalen onderaan en rechts, null is verborgen; suppressed is [[rij, kolom]]; audit zegt wat
iemand over elke verborgen cel kan afleiden. Einde: 0 gelukt, 2 verkeerd gebruikt, 3 de invoer klopt niet, of deze tabel
is zo niet te beschermen.`,
  en: `nabij protect --method suppress|cell-key|laplace [file]

Reads a table of counts of persons, from a file or from standard input. CSV with a heading: the first column names the
rows, each further column is one of the table; or columns row, column and count, a cell a line. Totals are computed; a
row or column 'total', wherever it stands, must be right and is left out.

  --matrix             bare numbers, one row a line, without totals
  --method suppress    hide small counts, and as little as possible besides
  --threshold 5        counts below this are small
  --spl 5              the least width of what can be deduced of a small count; the threshold when left out
  --objective cells    cells: a cell costs 1, a margin 1000; weight: a cell costs its count (at least 1), a margin ten
                       times its own. The grand total is never hidden
  --zeros shown        shown or hidden: is zero a small count too?
  --margins hidden     hidden: a small margin is a small count too; secondary: only inner cells are
  --primary "1,2;3,0"  hide these cells (row and column, from 0) instead of those below the threshold
  --search exact       exact, near or greedy; when left out: exact up to 700 cells, near (with a bound) up to 5000
  --attacker plain     threshold: reckon with somebody who knows which cells are below the threshold

  --method cell-key    small noise that is always the same for the same people; zero stays zero; margins have their own
  --D 5 --V 3 --js 2 --pstay 0
                       most noise, variance, 1 up to js never comes out, chance that a count stays
  --ptable FILE        a table of R's package ptable (i, v, p_int_ub) instead of D, V, js and pstay
  --keys FILE          the key of each cell in the form of the input; by chance when left out

  --method laplace     noise with a bound on what can be learnt of one person; margins are sums
  --epsilon 1          the smaller, the more noise
  --sensitivity 1      by how much one person can change all cells together

  --seed 1             where chance begins, to repeat something; when left out: chance that nobody can guess
  --json               JSON instead of a table
  --lang nl|en         the language of the explanations
  --help               this text

JSON: table is the table with totals below and to the right, null is hidden; suppressed is [[row, column]]; audit tells
what can be deduced of each hidden cell. Ends with 0 when done, 2 when used wrongly, 3 when the input is wrong, or when
this table cannot be protected like this.`,
}

export const ownUsage = {
  method: {
    nl: "Kies --method suppress, cell-key of laplace.",
    en: "Choose --method suppress, cell-key or laplace.",
  },
  objective: { nl: "Kies bij --objective: cells of weight.", en: "Choose for --objective: cells or weight." },
  zeros: { nl: "Kies bij --zeros: shown of hidden.", en: "Choose for --zeros: shown or hidden." },
  margins: { nl: "Kies bij --margins: hidden of secondary.", en: "Choose for --margins: hidden or secondary." },
  search: { nl: "Kies bij --search: exact, near of greedy.", en: "Choose for --search: exact, near or greedy." },
  attacker: { nl: "Kies bij --attacker: plain of threshold.", en: "Choose for --attacker: plain or threshold." },
  primary: {
    nl: "Schrijf bij --primary een rij en een kolom per cel, zoals 1,2;3,0.",
    en: "Write for --primary a row and a column for each cell, such as 1,2;3,0.",
  },
  noCell: {
    nl: "Bij --primary staat een cel die er niet is.",
    en: "There is a cell in --primary that does not exist.",
  },
  epsilon: { nl: "--epsilon is een getal boven 0, zoals 0.5.", en: "--epsilon is a number above 0, such as 0.5." },
  design: {
    nl: "Met deze --D, --V, --js en --pstay bestaat er geen ruis: neem een grotere variantie.",
    en: "There is no noise with this --D, --V, --js and --pstay: take a larger variance.",
  },
  whole: (option: string, least: number): Bilingual => ({
    nl: `${option} is een heel getal vanaf ${least}.`,
    en: `${option} is a whole number from ${least}.`,
  }),
} as const

export const words = {
  nl: { total: "totaal", hidden: "verborgen", can: "kan zijn", row: "rij", column: "kolom" },
  en: { total: "total", hidden: "hidden", can: "can be", row: "row", column: "column" },
} as const satisfies Record<Language, Record<string, string>>

/** What is told below a readable table. */
export const tell = {
  suppressed: (small: number, hidden: number, proven: boolean): Bilingual => ({
    nl: `${hidden} cellen verborgen, waarvan ${small} te klein${proven ? "; minder kan niet" : "; nagerekend, misschien kan het met minder"}.`,
    en: `${hidden} cells hidden, ${small} of them too small${proven ? "; no fewer would do" : "; checked, perhaps fewer would do"}.`,
  }),
  within: (most: number): Bilingual => ({
    nl: `Elk aantal ligt hoogstens ${most} van het ware af; totalen zijn niet de som van hun cellen.`,
    en: `Each count lies at most ${most} from the true one; margins are not the sum of their cells.`,
  }),
  halfWidth: (at95: number, at99: number): Bilingual => ({
    nl: `Een cel ligt met 95% kans binnen ${at95} van de ware, met 99% binnen ${at99}; een aantal kan onder nul uitkomen.`,
    en: `A cell lies within ${at95} of the true one with 95% chance, within ${at99} with 99%; a count can fall below zero.`,
  }),
  unprotectable: {
    nl: "dit aantal is niet te beschermen, ook niet als alles behalve het totaal verborgen is; voeg rijen of kolommen samen",
    en: "this count cannot be protected, even when all but the grand total is hidden; join rows or columns",
  },
} as const
