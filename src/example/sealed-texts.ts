type SealedText = { by: string; theme: string; daysAgo: number; text: string }

/** What workers did not dare to be the only one to say. Of the first theme there are enough; of the second not yet. */
export const sealedTexts: readonly SealedText[] = [
  {
    by: "naima",
    theme: "wachtlijst_jeugdhulp",
    daysAgo: 44,
    text: "Sinds de nieuwe aanbesteding mogen wij een gezin nog zes weken helpen. Daarna staan zij weer alleen, en begint de wachtlijst opnieuw.",
  },
  {
    by: "fatima",
    theme: "wachtlijst_jeugdhulp",
    daysAgo: 37,
    text: "Ons is gevraagd om gezinnen pas aan te melden als er plek is. Zo lijkt de wachtlijst kort, en wachten zij thuis.",
  },
  {
    by: "ola",
    theme: "wachtlijst_jeugdhulp",
    daysAgo: 30,
    text: "Een moeder hoorde drie keer dat haar zoon niet op de lijst staat. Wij mogen haar niet zeggen dat de lijst dicht is.",
  },
  {
    by: "pieter",
    theme: "wachtlijst_jeugdhulp",
    daysAgo: 23,
    text: "Wie te lang wacht wordt afgesloten als ‘geen vraag meer’. Ik bel ze na, en de vraag is er nog.",
  },
  {
    by: "sem",
    theme: "wachtlijst_jeugdhulp",
    daysAgo: 16,
    text: "Bij ons slapen jongeren die officieel al hulp hebben. Niemand durft te zeggen dat die hulp nooit begon.",
  },
  {
    by: "henk",
    theme: "toeslag_terugvordering",
    daysAgo: 33,
    text: "Wij mogen mensen niet meer helpen met bezwaar maken, want dat staat niet in de opdracht. Zij betalen dan wat niet klopt.",
  },
  {
    by: "joris",
    theme: "toeslag_terugvordering",
    daysAgo: 19,
    text: "Een jonge vader betaalt een toeslag terug die hij nooit kreeg. Het loket stuurt hem weg, zeggen ook collega’s daar.",
  },
]
