import { sayHours, saySpot, sayWhere } from "../stock/spot-rules.ts"
import type { CallUp } from "./view-model.ts"

type Brought = Pick<CallUp, "point" | "pointArea" | "pointStreet" | "pointHours">

const spotOf = ({ point, pointArea, pointStreet }: Brought) => ({ name: point, street: pointStreet, area: pointArea })

/** 'Buurthuis De Kring, Kerkstraat 12, in Kessel-Lo' */
export const sayPoint = (brought: Brought): string => saySpot(spotOf(brought))
/** The same behind the name: ', Kerkstraat 12, in Kessel-Lo' */
export const sayPointWhere = (brought: Brought): string => sayWhere(spotOf(brought))
/** 'Open: maandag van 14 tot 17 uur', or nothing. */
export const sayPointHours = ({ pointHours }: Brought): string => sayHours(pointHours)
