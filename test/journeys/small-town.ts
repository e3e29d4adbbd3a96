/** Files of a town with one district and two neighbourhoods: figures and outlines. */
export const figures =
  "code;naam;inwoners\nGM0999;Oeverstad;52000\nWK099901;Noord;12000\nBU09990101;Haven;7000\nBU09990102;Veld;5000\n"
const square = (code: string, x: number) => {
  const corners = [
    [x, 52],
    [x + 0.01, 52],
    [x + 0.01, 52.01],
    [x, 52.01],
    [x, 52],
  ]
  return { type: "Feature", properties: { code, naam: code }, geometry: { type: "Polygon", coordinates: [corners] } }
}
export const shapes = JSON.stringify({
  type: "FeatureCollection",
  features: [square("BU09990101", 5.1), square("BU09990102", 5.11)],
})
