import { Button } from "../../platform/html/button.tsx"
import { Checks } from "../../platform/html/form.tsx"
import { type FormState, fieldId, fieldValue } from "../../platform/html/form-state.ts"
import type { Face } from "../../platform/http/page-route.ts"
import type { SuggestedThemes } from "../likeness/theme-model.ts"
import { type JoinableBundle, type LikeSignals, stateInWords, stateWords } from "./like-model.ts"

export const lookAroundAddress = "/signalen/nieuw/kijken"
const place = "anderen"
const look = `${lookAroundAddress}#${place}`

type Props = {
  state: FormState
  /** What was found, where somebody asked for it; with script it comes in while one types. */
  like: LikeSignals | undefined
  /** Bottlenecks that were ticked before. */
  joined: readonly JoinableBundle[]
  visitor: boolean
}

/** Below the text: whether others saw something like it, which bottlenecks one may join, and a theme that may fit. */
export function LikePart({ state, like, joined, visitor }: Props) {
  const bundles = [...joined, ...(like?.bundles ?? []).filter(({ id }) => !joined.some((one) => one.id === id))]
  const themes = like?.theme.kind === "suggested" && fieldValue(state, "theme") === "" ? like.theme.themes : []
  return (
    <section
      class="stack stack--tight nabij-like"
      id={place}
      aria-label="Zagen anderen dit ook?"
      data-like={visitor ? undefined : "/api/v1/signal-likenesses"}
    >
      <p role="status" data-like-said>
        {like && saidOf(like, visitor)}
      </p>
      <div data-like-bundles hidden={bundles.length === 0}>
        <Bundles state={state} bundles={bundles} />
      </div>
      <div data-like-themes hidden={themes.length === 0}>
        <Themes state={state} themes={themes} />
      </div>
      <div class="stack stack--tight" data-like-look>
        <div>
          <Button look="secondary" icon="search" to={look}>
            {visitor ? "Zoek een thema dat past" : "Kijk of anderen dit ook zagen"}
          </Button>
        </div>
      </div>
      <p class="utrecht-form-field-description">{visitor ? promiseToVisitor : promise}</p>
      {!visitor && (
        <>
          <template data-like-bundle data-states={JSON.stringify(stateWords)}>
            <Bundles state={{ ...state, values: {} }} bundles={[{ id: "", bottleneck: "", state: "" }]} />
          </template>
          <template data-like-theme>
            <Themes state={state} themes={[{ code: "", label: "", confidence: 0, words: [] }]} />
          </template>
        </>
      )}
    </section>
  )
}

const promise =
  "Nabij vergelijkt je tekst met wat anderen doorgaven, zonder de namen erin. Daarvan wordt niets bewaard. Niemand ziet iets van je tekst tot je op Doorgeven drukt."
const promiseToVisitor = "Nabij kijkt dan naar je tekst, zonder de namen erin. Daarvan wordt niets bewaard."

/** Who pressed a button also hears that nothing was found. */
function saidOf({ said, theme }: LikeSignals, visitor: boolean): string {
  if (said !== "") return said
  if (visitor) return theme.kind === "suggested" ? "" : "Wij vonden geen thema dat past. Je kunt het open laten."
  return "Wij zien nog niet dat anderen dit ook doorgaven. Jouw signaal kan het eerste zijn."
}

const Bundles = ({ state, bundles }: { state: FormState; bundles: readonly JoinableBundle[] }) => (
  <Checks
    state={state}
    name="joins"
    legend="Zie jij dit ook?"
    hint="Kruis aan wat jij ook ziet. Dat telt als herkenning, naast je eigen signaal. Of het echt om hetzelfde gaat, beslis jij."
    optional
    options={bundles.map(({ id, bottleneck, state }) => ({
      value: id,
      label: (
        <span>
          Dit zie ik ook: <span data-bottleneck>{bottleneck}</span>
        </span>
      ),
      hint: stateInWords(state),
    }))}
  />
)

type Suggestions = Extract<SuggestedThemes, { kind: "suggested" }>["themes"]

const Themes = ({ state, themes }: { state: FormState; themes: Suggestions }): Face["main"] => (
  <fieldset class="utrecht-form-fieldset">
    <legend class="utrecht-form-fieldset__legend">Past dit thema?</legend>
    <div class="cluster">
      {themes.map(({ code, label }) => (
        <Button look="secondary" name="suggestedTheme" value={code} to={look}>
          {label}
        </Button>
      ))}
      <a href={`#${fieldId(state, "theme")}`} data-like-other>
        Iets anders
      </a>
    </div>
  </fieldset>
)
