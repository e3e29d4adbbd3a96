import type { DeedGroup } from "./deed-words.ts"

export const fundDeeds: readonly DeedGroup[] = [
  {
    title: "Het noodfonds",
    deeds: {
      fundDesk: "zien of je iets kunt aanvragen bij het noodfonds, en wat je aanvroeg",
      applyToFund: "geld aanvragen bij het noodfonds voor een huishouden, onder een schuilnaam",
      myFundApplication: "een eigen aanvraag bij het noodfonds lezen",
      withdrawFundApplication: "een eigen aanvraag bij het noodfonds intrekken",
      noteFundHandedOver: "opschrijven dat geld van het noodfonds overhandigd is",
      fundToDecide: "als je daarvoor bent aangewezen: zien welke aanvragen bij het noodfonds wachten",
      fundApplicationToDecide: "als je daarvoor bent aangewezen: een aanvraag bij het noodfonds lezen, met het plan",
      decideOnFund: "als je daarvoor bent aangewezen: ja of nee zeggen op een aanvraag bij het noodfonds",
      fundManagement: "de bedragen van het noodfonds zien, zonder huishoudens en plannen",
      fundFlows: "alle bewegingen van het noodfonds meenemen als tabel",
      changeFundSetting: "kiezen hoeveel het noodfonds ten hoogste geeft",
      nameFundDecider: "aanwijzen wie over het noodfonds beslist",
      endFundDecider: "iemand niet meer laten beslissen over het noodfonds",
      noteFundGift: "een gift aan het noodfonds noteren",
      takeBackFundGift: "een gift aan het noodfonds terugnemen die een vergissing was",
      noteFundPayment: "noteren dat het noodfonds een organisatie betaalde",
      noteFundReturn: "noteren dat geld terugkwam in het noodfonds",
      fundTotals: "lezen wat het noodfonds per jaar deed",
    },
  },
]
