export { IntervalChart } from "./interval-chart.tsx"
export { TimeChart } from "./time-chart.tsx"
