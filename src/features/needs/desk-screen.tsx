/**
 * Asks who stopped at the screen of a desk whether they are still there; then the screen empties itself. Shown by the client module
 * of this name. `atOnce`: also where nothing was typed.
 */
export const DeskScreen = ({ desk, atOnce }: { desk: string; atOnce?: boolean }) => (
  <div
    role="alert"
    hidden
    data-desk-screen={`/hulp/balie/${desk}`}
    data-seconds="120 30"
    data-at-once={atOnce ? "" : undefined}
  >
    <div class="utrecht-alert utrecht-alert--warning">
      <div class="utrecht-alert__content stack">
        <p class="utrecht-alert__title">
          Ben je er nog? Over <span data-seconds-left>30</span> seconden wordt dit scherm leeg.
        </p>
        <p>
          <button class="utrecht-button utrecht-button--primary-action" type="button">
            Ik ben er nog
          </button>
        </p>
      </div>
    </div>
  </div>
)
