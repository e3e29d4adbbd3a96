export type { TimePoint } from "./chart-scale.ts"
export { type Interval, IntervalChart, type IntervalChartProps } from "./interval-chart.tsx"
export { TimeChart, type TimeChartProps } from "./time-chart.tsx"
