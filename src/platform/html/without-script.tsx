/** For a form with a small sum: it works without script too, through the gate that all visitors share. */
export const WithoutScript = () => (
  <noscript>
    <p>
      Je browser voert geen script uit. Dit formulier werkt ook zo. Is het heel druk, dan moet je soms even wachten.
    </p>
  </noscript>
)
