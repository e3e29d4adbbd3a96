import { Disclosure } from "../../platform/html/notice.tsx"

/** What happens to a name, who sees what and what can go wrong: exact, because somebody trusts us with it. */
export function WhatHappens({ fingerprint }: { fingerprint?: string }) {
  return (
    <Disclosure summary="Wat gebeurt er met de namen?">
      <ol>
        <li>De namen blijven op jouw apparaat. Nabij krijgt ze niet, en de pagina bewaart ze niet.</li>
        <li>Jouw apparaat maakt van elke mens een paar sleutels en verbergt die, elke keer anders.</li>
        <li>
          Nabij rekent met een halve geheime sleutel, de sleutelbewaarder met de andere helft. De bewaarder is een
          andere partij. Geen van beide ziet wie het is, en geen van beide kan het alleen uitzoeken.
        </li>
        <li>
          Jouw apparaat kijkt na of beide partijen eerlijk rekenden, en maakt er codes van. Alleen die codes gaan naar
          Nabij.
        </li>
        <li>
          Bij het afsluiten telt Nabij hoeveel verschillende mensen het zijn. In hetzelfde ogenblik gooit Nabij de codes
          en zijn halve sleutel weg.
        </li>
      </ol>
      <p>
        De codes gelden voor deze ene telling. Er is geen knop om iemand op te zoeken. Codes van mensen zijn ook
        persoonsgegevens: daarom is er een DPIA nodig, en daarom is er een grens aan hoeveel je op een dag laat tellen.
      </p>
      {fingerprint && (
        <p>
          De sleutelbewaarder van deze telling is te herkennen aan <span class="nabij-code">{fingerprint}</span>.
        </p>
      )}
    </Disclosure>
  )
}
