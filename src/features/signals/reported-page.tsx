import { addresses } from "../../platform/html/addresses.ts"
import { ButtonLink } from "../../platform/html/button.tsx"
import type { Face } from "../../platform/http/page-route.ts"
import type { Reported } from "./model.ts"

/** Shown once, straight after sending: who sees it, what comes next, and an anonymous reporter's receipt. */
export const ReportedFace = (reported: Reported): Face => ({
  title: "Dank je, het is doorgegeven",
  unkept: true,
  quiet: reported.mode === "anonymous",
  main: (
    <>
      {reported.receipt ? <Receipt receipt={reported.receipt} readAt={reported.readAt} /> : <Next {...reported} />}
      {reported.joined.length > 0 && <Joined bottlenecks={reported.joined} />}
      {reported.hidden && <p class="screen-only">{reported.hidden}</p>}
    </>
  ),
})

/** Made to be printed or written over: the digits large, and beside them where to go with them. */
function Receipt({ receipt, readAt = "/bon" }: { receipt: string; readAt?: string | undefined }) {
  return (
    <>
      <section class="nabij-receipt stack" aria-labelledby="bon">
        <h2 id="bon">Dit is je bon</h2>
        <p class="nabij-receipt__digits">{receipt}</p>
        <p>
          Lees hiermee wat er met je signaal gebeurt, of trek het in, op <strong>{shown(readAt)}</strong>
        </p>
      </section>
      <div class="stack screen-only">
        <p>
          <strong>Je ziet deze cijfers alleen nu.</strong> Schrijf ze over, maak een foto of print deze pagina. Raak je
          ze kwijt, dan kunnen wij ze niet terugvinden.
        </p>
        <p>
          De werkgroep signalen leest je tekst, zonder te weten van wie hij komt. Kijk over een paar weken eens met je
          bon.
        </p>
        <p>
          Heb je de cijfers? Dan kun je <a href="/bon">je bon proberen</a> of{" "}
          <a href="/signalen/nieuw">nog iets doorgeven</a>. Soms staat er bij je bon een vraag over wat je doorgaf.
        </p>
        <p>
          <a href={addresses.whoSeesWhat}>Wie ziet wat?</a>
        </p>
      </div>
    </>
  )
}

const Joined = ({ bottlenecks }: { bottlenecks: readonly string[] }) => (
  <section class="stack stack--tight screen-only">
    <h2>Dit zie je ook</h2>
    <ul>
      {bottlenecks.map((bottleneck) => (
        <li>{bottleneck}</li>
      ))}
    </ul>
    <p>Dat telt als herkenning. Je eigen signaal telt daarnaast gewoon mee.</p>
  </section>
)

const shown = (address: string) => address.replace(/^https?:\/\//, "")

function nextReader({ reader, code }: Reported): string {
  if (reader === "workingGroup")
    return "De werkgroep signalen leest je tekst, zonder je naam en zonder je groep, en laat je weten wat ermee gebeurt."
  return code
    ? `De coördinator ziet je tekst en de code ${code}, niet je naam.`
    : "De coördinator van je organisatie leest het en laat je weten wat ermee gebeurt."
}

const Next = (reported: Reported) => (
  <>
    <p>
      {nextReader(reported)} Je leest het bij <a href="/terugkoppeling">Terugkoppeling</a>.
    </p>
    <p class="cluster">
      <ButtonLink href="/signalen/nieuw" look="secondary" icon="plus">
        Nog iets doorgeven
      </ButtonLink>
      <a href={`/signalen/${reported.id}`}>Bekijk je signaal</a>
    </p>
  </>
)
