import type { DeedGroup } from "./deed-words.ts"

export const stockDeeds: readonly DeedGroup[] = [
  {
    title: "Voorraad van spullen",
    deeds: {
      stockDesk: "zien welke spullen waar liggen",
      oneStockPoint: "zien wat er op een punt ligt en wat er kwam en ging",
      stockFlows: "alles wat kwam en ging meenemen als tabel",
      addStockPoint: "een punt van de eigen organisatie openen of sluiten",
      closeStockPoint: "een punt van de eigen organisatie openen of sluiten",
      reopenStockPoint: "een punt van de eigen organisatie openen of sluiten",
      setStockMinimum: "zeggen hoeveel een eigen punt minstens wil hebben",
      receiveStock: "op een eigen punt opschrijven wat er kwam en ging",
      promiseStock: "op een eigen punt opschrijven wat er kwam en ging",
      releaseStock: "op een eigen punt opschrijven wat er kwam en ging",
      giveStock: "op een eigen punt opschrijven wat er kwam en ging",
      moveStock: "op een eigen punt opschrijven wat er kwam en ging",
      loseStock: "op een eigen punt opschrijven wat er kwam en ging",
      recountStock: "op een eigen punt opschrijven wat er kwam en ging",
    },
  },
]
