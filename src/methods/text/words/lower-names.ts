import { wordSet } from "./titles.ts"

/** Call names that are everyday words as well: without a capital they need somebody who does something or is met. */
export const wordsLikeCallNames = wordSet(
  "pier broer lies bas els berber nok robbe tamme mats griet mina star salam ama murk mira tiny gratia lode boy kool",
)

/** Words that are given as first names so often that a relation, an age or a meeting makes them one. */
export const lowerNameWords = wordSet(
  "roos iris amber joy jasmijn fleur sterre merel mees linde storm wolf max bob jet puck luna hope grace faith belle violet hazel",
  "alba blessing precious leen tuur wout mo bo mark ster mei jade dolly gul sultan hart engel bloem madelief rozemarijn sky",
  "dien riet jun henna comfort patience gift princess promise amal noor jans",
)

/** Relations and roles that come right before a name: 'zoon storm gaat niet naar school'. */
export const closePeople = wordSet(
  "moeder vader zoon dochter zoontje dochtertje broer broertje zus zusje kleinzoon kleindochter neef nicht oma opa tante oom buurman",
  "buurvrouw buurmeisje buurjongen vriend vriendin vriendje maatje buddy client cliente clt bewoner bewoonster collega cursist partner",
  "man vrouw ex kind meisje jongen mevrouw meneer mw dhr mevr leerling vrijwilliger vrijwilligster tolk coach mantelzorger juf",
)
