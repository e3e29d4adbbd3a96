/** What people read where a text was removed by rule: kind, and what stays. */
export const textRemoved =
  "Deze tekst is verwijderd. Wij bewaren teksten niet langer dan nodig. Het signaal zelf blijft."

/** A text as people read it. */
export const shownText = (account: string): string => (account === "" ? textRemoved : account)
