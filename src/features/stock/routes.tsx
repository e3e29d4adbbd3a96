import type { Operation } from "../../platform/http/action.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { file, type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as desks from "./desk-actions.ts"
import { StockPage } from "./desk-page.tsx"
import * as flows from "./flow-actions.ts"
import { FlowTable } from "./flow-table.ts"
import { setStockMinimum } from "./minimum-actions.ts"
import * as openings from "./opening-actions.ts"
import { placeStockPoint } from "./place-actions.ts"
import * as planning from "./planning-actions.ts"
import { addStockPoint } from "./point-actions.ts"
import { PointPage } from "./point-page.tsx"
import { keepers } from "./rules.ts"

export const stockOperations: Operation[] = [
  ...Object.values(desks),
  addStockPoint,
  placeStockPoint,
  ...Object.values(openings),
  setStockMinimum,
  ...Object.values(flows),
  ...Object.values(planning),
]

const root = "/hulp/voorraad"

export const stockMenu: MenuEntry[] = [{ href: root, label: "Voorraad", icon: "layers", may: keepers }]

const desk = show(root, desks.stockDesk, StockPage)
const one = show(`${root}/:id`, desks.onePoint, PointPage)
const done = (said: string) => (at: { id: string }) => ({ to: `${root}/${at.id}`, said })

export const stockRoutes: PageRoute[] = [
  desk,
  send(root, addStockPoint, desk, done("Het punt is open. Schrijf op wat er binnenkomt.")),
  file(`${root}/bewegingen.csv`, desks.stockFlows, FlowTable),
  one,
  send(`${root}/:id/binnen`, flows.receiveStock, one, done("Het ligt erbij.")),
  send(`${root}/:id/gegeven`, flows.giveStock, one, done("Opgeschreven: gegeven.")),
  send(`${root}/:id/toegezegd`, flows.promiseStock, one, done("Het ligt apart.")),
  send(`${root}/:id/terug`, flows.releaseStock, one, done("Het ligt weer op de plank.")),
  send(`${root}/:id/verplaatst`, flows.moveStock, one, done("Opgeschreven: het ligt nu op het andere punt.")),
  send(`${root}/:id/voorstel`, flows.moveStock, desk, () => ({
    to: root,
    said: "Opgeschreven: het ligt nu op het andere punt.",
  })),
  send(`${root}/:id/weg`, flows.loseStock, one, done("Opgeschreven, met de reden.")),
  send(`${root}/:id/geteld`, flows.recountStock, one, done("Opgeschreven: zo veel liggen er nu.")),
  send(`${root}/:id/minstens`, setStockMinimum, one, done("Zo veel wil je hier minstens.")),
  send(`${root}/:id/planning`, planning.planStock, one, done("Dit doet mee met de planning.")),
  send(
    `${root}/:id/planning-stop`,
    planning.endStockPlanning,
    one,
    done("Dit doet niet meer mee. Wat afgesproken is, blijft apart liggen."),
  ),
  send(`${root}/:id/plek`, placeStockPoint, one, done("Bewaard. Zo lezen mensen het nu.")),
  send(`${root}/:id/dicht`, openings.closeStockPoint, one, done("Het punt is dicht. Je kunt het weer openen.")),
  send(`${root}/:id/open`, openings.reopenStockPoint, one, done("Het punt is weer open.")),
]
