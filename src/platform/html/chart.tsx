export { type Interval, IntervalChart, type IntervalChartProps } from "./interval-chart.tsx"
export { TimeChart, type TimeChartProps, type TimePoint } from "./time-chart.tsx"
