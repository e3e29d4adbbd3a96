/** Where the choice to seal comes below the way of reporting; only a browser with script can seal a text. */
export const SealPlace = () => (
  <div class="stack" data-seal="/verzegeld/uitleg">
    <noscript>
      <p>
        Iets doorgeven dat pas open gaat als ook anderen het zien? Dat kan alleen met script aan: je browser doet je
        tekst dan op slot voordat hij weggaat. Zonder script kan dat niet.{" "}
        <a href="/verzegeld/uitleg">Hoe werkt dit?</a>
      </p>
    </noscript>
  </div>
)
