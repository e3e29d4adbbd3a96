import { addresses } from "./addresses.ts"

/** Leads to who sees what, on every page: people must be able to check that before they speak. */
export function PageFooter() {
  return (
    <footer class="utrecht-page-footer nabij-footer">
      <div class="nabij-footer__inside">
        <ul class="nabij-footer__list">
          <li>
            <a href={addresses.whoSeesWhat}>Wie ziet wat?</a>
          </li>
          <li>
            <a href={addresses.figures}>Cijfers</a>
          </li>
          <li>
            <a href={addresses.history}>Geschiedenis die blijft</a>
          </li>
          <li>
            <a href={addresses.privacy}>Privacy</a>
          </li>
          <li>
            <a href={addresses.accessibility}>Toegankelijkheid</a>
          </li>
          <li>
            <a href={addresses.about}>Over Nabij</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
