import type { Bilingual } from "../command.ts"

export const summary: Bilingual = {
  nl: "Zoek welke tak van een boom meer heeft dan verwacht (tree scan)",
  en: "Find which branch of a tree has more than expected (tree scan)",
}

export const help: Bilingual = {
  nl: `nabij treescan BOOM TELLINGEN [CONTROLES]
nabij treescan --scan time TELLINGEN

Leest de bestanden van TreeScan: zonder kop, met komma's. Een parameterbestand zegt wat er gevraagd is; opties gaan voor.

  --tree FILE          knoop, ouder[, ouder …] per regel; een wortel heeft geen ouder
  --counts FILE        knoop, gevallen, verwacht (poisson); knoop, gevallen (bernoulli); knoop, gevallen, tijd (boom en
                       tijd); gevallen, tijd (alleen tijd)
  --controls FILE      knoop, controles (bernoulli)
  --prm FILE           een parameterbestand van TreeScan
  --scan tree          tree, tree-time of time
  --model poisson      poisson of bernoulli, bij tree
  --condition total    waarop de kans rust: none of total bij tree; node of node-and-time bij tree-time; total bij time
  --probability 1/2    bernoulli zonder conditie: de kans dat een waarneming een geval is
  --range 1,28         de periode; data mag als 2024, 2024/3 of 2024/3/31 (zet dan --precision year, month of day)
  --max-time 50%       de langste periode: een percentage, of een aantal
  --min-time 2         de kortste periode
  --least-part 20      een periode duurt minstens zo veel procent van de tijd sinds 0
  --starts, --ends     alleen perioden die hierin beginnen, of eindigen, zoals --ends 20,28
  --prospective        alleen perioden die aan het einde eindigen
  --rate high          high, low of both
  --least 2            het kleinste aantal gevallen van een tak
  --replicas 999       hoe vaak toeval wordt nagespeeld
  --seed 12345678      het begin van het toeval; zelfde begin, zelfde uitkomst
  --threads 1          mag er staan; één thread doet het werk, en de uitkomst hangt er niet van af
  --json, --lang nl|en, --help

Elke rij: node, observed, expected, llr, p (bij tijd ook start en end), de opvallendste eerst. p houdt rekening met alle
takken samen. Einde: 0 gelukt, 2 verkeerd gebruikt, 3 de invoer klopt niet.`,
  en: `nabij treescan TREE COUNTS [CONTROLS]
nabij treescan --scan time COUNTS

Reads TreeScan's files: without a heading, with commas. A parameter file says what is asked; options go first.

  --tree FILE          node, parent[, parent …] a line; a root has no parent
  --counts FILE        node, cases, expected (poisson); node, cases (bernoulli); node, cases, time (tree and time);
                       cases, time (time only)
  --controls FILE      node, controls (bernoulli)
  --prm FILE           a parameter file of TreeScan
  --scan tree          tree, tree-time or time
  --model poisson      poisson or bernoulli, for tree
  --condition total    what chance is conditional on: none or total for tree; node or node-and-time for tree-time; total
                       for time
  --probability 1/2    bernoulli without condition: the chance that an observation is a case
  --range 1,28         the period; dates may be 2024, 2024/3 or 2024/3/31 (then set --precision year, month or day)
  --max-time 50%       the longest stretch: a percentage, or a number
  --min-time 2         the shortest stretch
  --least-part 20      a stretch lasts at least so many per cent of the time since 0
  --starts, --ends     only stretches that begin in this, or end in it, such as --ends 20,28
  --prospective        only stretches that end at the end
  --rate high          high, low or both
  --least 2            the least number of cases of a branch
  --replicas 999       how often chance is played
  --seed 12345678      where chance begins; the same seed gives the same answer
  --threads 1          may be said; one thread does the work, and the answer does not depend on it
  --json, --lang nl|en, --help

Each row: node, observed, expected, llr, p (with time also start and end), what stands out most first. p takes account of
all branches together. Ends with 0 when done, 2 when used wrongly, 3 when the input is wrong.`,
}

const oneOf = (option: string, nl: string, en: string): Bilingual => ({
  nl: `Kies bij ${option}: ${nl}.`,
  en: `Choose for ${option}: ${en}.`,
})

export const ownUsage = {
  oneOf,
  number: (option: string, example: string): Bilingual => ({
    nl: `De waarde bij ${option} klopt niet; een voorbeeld is ${option} ${example}.`,
    en: `The value of ${option} is not right; an example is ${option} ${example}.`,
  }),
  file: (option: string): Bilingual => ({
    nl: `Noem met ${option} het bestand.`,
    en: `Name the file with ${option}.`,
  }),
  together: (scan: string, condition: string): Bilingual => ({
    nl: `--scan ${scan} gaat niet samen met --condition ${condition}.`,
    en: `--scan ${scan} does not go with --condition ${condition}.`,
  }),
  files: { nl: "Geef hoogstens drie bestanden.", en: "Give at most three files." },
} as const
