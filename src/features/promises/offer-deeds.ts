import type { DeedGroup } from "./deed-words.ts"

export const offerDeeds: readonly DeedGroup[] = [
  {
    title: "Aanbod van hulp",
    deeds: {
      offerForm: "hulp aanbieden",
      offerChallenge: "hulp aanbieden",
      offerHelp: "hulp aanbieden",
      findOwnOffer: "met de link je eigen aanbod bekijken",
      ownOffer: "met de link je eigen aanbod bekijken",
      stepOwnOffer: "met de link je eigen aanbod stoppen, hervatten of intrekken",
      changeOwnOffer: "met de link veranderen hoeveel je aanbiedt, hoe ver, wanneer, in welke talen en tot wanneer",
      wishOfferMail: "met de link zeggen of je een mail wilt als je aanbod stilstaat",
      listOffers: "zien wie wat aanbiedt",
      oneOffer: "een aanbod lezen, met wie het is en hoe je die bereikt",
      stepOffer: "een aanbod stoppen, hervatten of intrekken voor wie dat vraagt",
      checkOffer: "opschrijven dat je een gever ontmoette of een bewijs zag",
      takeBackCheck: "terugnemen wat er van een gever stond",
      listHelpItems: "lezen welke soorten hulp er zijn",
      helpItemHistory: "de versies van een soort hulp lezen",
      addHelpItem: "een soort hulp toevoegen",
      changeHelpItem: "een soort hulp veranderen",
      insuranceCover: "nakijken of een vrijwilliger verzekerd is",
      insuranceDesk: "nakijken of een vrijwilliger verzekerd is",
      onePolicy: "een verzekering van vrijwilligers lezen",
      addPolicy: "een verzekering van vrijwilligers opschrijven of veranderen",
      changePolicy: "een verzekering van vrijwilligers opschrijven of veranderen",
      noteHours: "uren opschrijven die bij een verzekering zijn aangegeven",
      takeBackHours: "uren opschrijven die bij een verzekering zijn aangegeven",
    },
  },
]
