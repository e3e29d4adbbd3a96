import { SquareCode } from "../../platform/html/square-code.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import type { HelperLetter, ResidentLetter } from "./letter-actions.ts"
import { sayWindow } from "./rules.ts"

const HowToPrint = ({ back }: { back: string }) => (
  <p class="screen-only">
    Print deze pagina via het menu van je browser. Alleen de brief komt op papier. <a href={back}>Terug</a>
  </p>
)

const heading = <span class="screen-only">Een brief om te printen</span>

/** To who is reached neither by mail nor by telephone: what is asked, and two ways to answer. */
export const HelperLetterPage: View<HelperLetter> = (letter) => ({
  title: "Brief aan de helper",
  heading,
  unkept: true,
  main: (
    <>
      <HowToPrint back={`/hulp/koppeling/${letter.id}`} />
      <article class="letter stack" aria-label="Brief aan de helper">
        <p class="letter__address">{letter.organisation}</p>
        <p class="letter__address">{letter.name}</p>
        <p class="letter__date">{sayDayOf(letter.on)}</p>
        <p>
          <strong>Er wordt om jouw hulp gevraagd</strong>
        </p>
        <p>Beste {letter.name},</p>
        <p>
          Je bood aan om te helpen. Dank je wel. Iemand{letter.area && ` in ${letter.area}`} kan dit gebruiken:{" "}
          <strong>{letter.what}</strong>, {letter.amount}. Wanneer het kan: {letter.when}. Taal:{" "}
          {letter.languages.join(" of ")}.
        </p>
        <p>
          Kun je dit doen? Je mag altijd nee zeggen, en je hoeft niet te zeggen waarom. Zeg je ja, dan hoor je van de
          hulpverlener die het vroeg voor wie het is en waar.
        </p>
        <p>Richt de camera van je telefoon op het vierkant. Of kruis aan en geef dit papier terug.</p>
        <div class="letter__answer">
          <SquareCode text={letter.link} label="Vierkante code om met een telefoon te antwoorden" />
          <ul class="paper-form__boxes paper-form__boxes--stacked">
            <li>Ja, ik kan. Bel mij op: …………………………………</li>
            <li>Nee, deze keer niet.</li>
          </ul>
        </div>
        <p>
          Met vriendelijke groet,
          <br />
          {letter.sender}, {letter.organisation}
        </p>
      </article>
    </>
  ),
})

/** For on the refrigerator door: when help comes and whom to call. */
export const ResidentLetterPage: View<ResidentLetter> = (letter) => ({
  title: "Brief voor de bewoner",
  heading,
  unkept: true,
  main: (
    <>
      <HowToPrint back={`/hulp/koppeling/${letter.id}/afspraken`} />
      <article class="letter stack" aria-label="Brief voor de bewoner">
        <p class="letter__address">{letter.organisation}</p>
        <p class="letter__date">{sayDayOf(letter.on)}</p>
        <p>
          <strong>Wanneer er hulp komt</strong>
        </p>
        <p>
          Je vroeg om hulp: {letter.what.toLowerCase()}, {letter.amount}. Er is iemand die dit wil doen.
        </p>
        {letter.visits.length === 0 ? (
          <p>De dag en de tijd hoor je nog.</p>
        ) : (
          <ul>
            {letter.visits.map((visit) => (
              <li>
                <strong>{sayWindow(visit)}</strong>
              </li>
            ))}
          </ul>
        )}
        <p>
          Wie er komt, hoor je van {letter.intermediary}. Kun je niet, of wil je het liever niet meer? Zeg het tegen{" "}
          {letter.intermediary} van {letter.organisation}. Dat mag altijd.
        </p>
        <p>Gaat een afspraak toch niet door, dan hoor je het van {letter.intermediary}.</p>
        <p>Telefoon van {letter.intermediary}: ……………………………………………</p>
        <p>Komt er iemand die je niet verwacht? Doe niet open en bel eerst {letter.intermediary}.</p>
        <p>
          Met vriendelijke groet,
          <br />
          {letter.intermediary}
        </p>
      </article>
    </>
  ),
})
