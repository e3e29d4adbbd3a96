import { mailPasswordLinks } from "./features/accounts/rounds.ts"
import { remindAddressees } from "./features/agenda/rounds.ts"
import { findPossibleBundles } from "./features/bundles/rounds.ts"
import { remindMakers } from "./features/call-ups/rounds.ts"
import { guardClaims } from "./features/claims/rounds.ts"
import { keepCounts } from "./features/counts/rounds.ts"
import { forgetSealed, shuffleSealed } from "./features/escrow/rounds.ts"
import { mailTeamDigests } from "./features/feedback/rounds.ts"
import { closeFundYears, remindFundDeciders } from "./features/fund/rounds.ts"
import { keepNoLonger, sealHistory } from "./features/history/rounds.ts"
import { readAhead } from "./features/likeness/rounds.ts"
import { letGoOfEnded } from "./features/matches/rounds.ts"
import { forgetPeopleCodes } from "./features/people-count/rounds.ts"
import { tellQuietOffers } from "./features/reach/rounds.ts"
import { readForSearch } from "./features/search/rounds.ts"
import { importRound } from "./features/signals/import-round.ts"
import { countUnmet } from "./features/unmet/rounds.ts"
import { callWhoWasNotReached, remindOfVisits } from "./features/visits/rounds.ts"
import { watchPatterns } from "./features/watch/rounds.ts"
import { deliverMail } from "./platform/mail/deliver.ts"
import type { Round } from "./platform/rounds.ts"

/** What comes round by itself: part of the table of contents in app.tsx. */
export const rounds: Round[] = [
  deliverMail,
  mailPasswordLinks,
  importRound,
  remindAddressees,
  mailTeamDigests,
  keepCounts,
  readAhead,
  readForSearch,
  findPossibleBundles,
  watchPatterns,
  forgetSealed,
  shuffleSealed,
  sealHistory,
  keepNoLonger,
  letGoOfEnded,
  forgetPeopleCodes,
  guardClaims,
  remindMakers,
  remindOfVisits,
  callWhoWasNotReached,
  remindFundDeciders,
  closeFundYears,
  tellQuietOffers,
  countUnmet,
]
