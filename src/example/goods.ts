import { giveStock, loseStock, moveStock, receiveStock } from "../features/stock/flow-actions.ts"
import { setStockMinimum } from "../features/stock/minimum-actions.ts"
import { addStockPoint } from "../features/stock/point-actions.ts"
import { act, daysBefore, type Stage } from "./stage.ts"

/** Two collection points with what people brought and fetched. @returns the point where masks can be brought */
export async function playGoods(stage: Stage): Promise<string> {
  const at = (days: number) => daysBefore(stage.changing.now, days)
  const point = (name: string, area: string, more: { street: string; hours: string }) =>
    act(stage, "noor", at(120), addStockPoint, { name, area, ...more })
  const { id: north } = await point("Buurthuis Oude Haven", "BU99990101", {
    ...{
      street: "Havenkade 14, ingang aan het plein",
      hours: "maandag tot vrijdag van 9 tot 17 uur, woensdag tot 20 uur",
    },
  })
  const { id: south } = await point("Weggeefwinkel Molenwijk", "BU99990203", {
    ...{ street: "Molenstraat 52", hours: "dinsdag en donderdag van 13 tot 17 uur, zaterdag van 10 tot 12 uur" },
  })
  const came: [id: string, item: string, units: number, days: number][] = [
    [north, "luiers", 60, 110],
    [south, "luiers", 15, 100],
    [north, "menstruatieproducten", 40, 90],
    [south, "kleding", 80, 80],
    [south, "schoolspullen", 24, 75],
    [north, "babyspullen", 12, 40],
  ]
  for (const [id, item, units, days] of came) await act(stage, "noor", at(days), receiveStock, { id, item, units })
  for (const [id, item, units, days] of came)
    await act(stage, "noor", at(days - 20), giveStock, { id, item, units: Math.floor(units / 3) })
  await act(stage, "noor", at(12), giveStock, { id: south, item: "luiers", units: 8 })
  await act(stage, "noor", at(30), loseStock, { id: north, item: "luiers", units: 2, reason: "dirty" })
  await act(stage, "noor", at(25), moveStock, { id: north, item: "menstruatieproducten", units: 10, to: south })
  await act(stage, "noor", at(10), setStockMinimum, { id: north, item: "luiers", units: 10 })
  await act(stage, "noor", at(10), setStockMinimum, { id: south, item: "luiers", units: 12 })
  return north
}
