import {
  type Analysis,
  type Clusters,
  type Criterion,
  type Inference,
  usualAnalysis,
} from "../../methods/scan/analysis.ts"
import { daysIn, type Unit } from "../../methods/scan/period.ts"
import type { TimeAdjustment } from "../../methods/scan/trend.ts"
import { dateIn, lastDay } from "./dates.ts"
import type { Inputs } from "./inputs.ts"
import type { Parameters } from "./prm.ts"

const types = { 1: "space", 2: "time", 3: "space-time", 4: "prospective-space-time", 6: "prospective-time" } as const
const models = { 0: "poisson", 1: "bernoulli", 2: "permutation", 3: "ordinal", 7: "multinomial" } as const
const directions = { 1: "high", 2: "low", 3: "both" } as const
const units = { 0: "none", 1: "year", 2: "month", 3: "day", 4: "generic" } as const
const criteria: Record<number, Criterion> = {
  0: "no-overlap",
  1: "no-centre-in-other",
  2: "no-centre-in-more-likely",
  3: "no-centre-in-less-likely",
  4: "no-pair-of-centres",
  5: "all",
}

/** What SaTScan can do and this cannot: a parameter that asks for it is refused, not passed over. */
const refused: Record<string, { nl: string; en: string }> = {
  UseNeighborsFile: { nl: "een eigen bestand met buren", en: "a neighbours file" },
  UseMetaLocationsFile: { nl: "samengestelde plaatsen", en: "meta locations" },
  UseLocationsNetworkFile: { nl: "een netwerk van plaatsen", en: "a network of locations" },
  UseAdjustmentsByRRFile: { nl: "bekende relatieve risico's", en: "known relative risks" },
  IterativeScan: { nl: "herhaald scannen", en: "iterative scans" },
  PerformPowerEvaluation: { nl: "berekening van het onderscheidend vermogen", en: "power evaluation" },
  CalculateOliveira: { nl: "de F van Oliveira", en: "Oliveira's F" },
}

function refuseUnknown(prm: Parameters): void {
  for (const [name, what] of Object.entries(refused)) {
    if (prm.yes(name))
      throw prm.wrong(name, {
        nl: `${what.nl}: dat kan deze opdracht niet`,
        en: `${what.en}: this command cannot do that`,
      })
  }
  const shapes: [name: string, nl: string, en: string][] = [
    ["SpatialWindowShapeType", "alleen cirkels", "only circles"],
    ["IsotonicScan", "geen isotone scan", "no isotonic scan"],
    ["MultipleCoordinatesType", "één plek per plaats", "one spot a location"],
  ]
  for (const [name, nl, en] of shapes) {
    if (prm.number(name, 0) !== 0)
      throw prm.wrong(name, { nl: `deze opdracht kan ${nl}`, en: `this command can do ${en}` })
  }
  if (prm.text("CaseFile2") !== "")
    throw prm.wrong("CaseFile2", {
      nl: "deze opdracht leest één verzameling gevallen",
      en: "this command reads one data set",
    })
}

function timeAdjustment(prm: Parameters): TimeAdjustment {
  const choices: Record<number, TimeAdjustment> = {
    0: { kind: "none" },
    2: { kind: "percentage", percent: prm.number("TimeTrendPercentage", 0) },
    3: { kind: "log-linear" },
    4: { kind: "nonparametric", length: Math.max(1, prm.number("TimeStratifiedAdjLength", 1)) },
    5: { kind: "quadratic" },
  }
  return prm.choice("TimeTrendAdjustmentType", choices, 0)
}

function dayOf(prm: Parameters, name: string, text: string, last: boolean): number {
  const date = dateIn(text.trim(), prm.number("PrecisionCaseTimes", 0) === 4, 2000)
  if (!date)
    throw prm.wrong(name, { nl: `${JSON.stringify(text)} is geen datum`, en: `${JSON.stringify(text)} is not a date` })
  return last ? lastDay(date) : date.day
}

function clustersOf(prm: Parameters): Clusters {
  const range = (name: string): [number, number] => {
    const [from = "", until = ""] = prm.text(name).split(",")
    return [dayOf(prm, name, from, false), dayOf(prm, name, until, true)]
  }
  const kind = prm.choice("IncludeClusters", { 0: "any", 1: "alive", 2: "within" } as const, 0)
  return kind === "within" ? { kind, start: range("IntervalStartRange"), end: range("IntervalEndRange") } : { kind }
}

function earlierOf(prm: Parameters, unit: Unit, length: number): Analysis["earlier"] {
  if (!prm.yes("AdjustForEarlierAnalyses")) return undefined
  const often = prm.number("ProspectiveFrequency", 1)
  const steps: Record<number, number> = {
    0: length * daysIn[unit],
    1: often,
    2: 7 * often,
    3: daysIn.month * often,
    4: 3 * daysIn.month * often,
    5: daysIn.year * often,
  }
  const since = dayOf(prm, "ProspectiveStartDate", prm.text("ProspectiveStartDate"), false)
  return { since, every: prm.choice("ProspectiveFrequencyType", steps, 0) }
}

/** The files and their form. @throws WrongFile where a parameter is wrong */
export function inputsOf(prm: Parameters): Inputs {
  const cases = prm.path("CaseFile")
  if (cases === undefined)
    throw prm.wrong("CaseFile", { nl: "er staat geen bestand met gevallen", en: "there is no case file" })
  const unit = prm.choice("TimeAggregationUnits", units, 0)
  const precision = prm.choice("PrecisionCaseTimes", units, 0)
  const [start, end] = [prm.text("StartDate"), prm.text("EndDate")]
  if (start === "" || end === "")
    throw prm.wrong(start === "" ? "StartDate" : "EndDate", {
      nl: "hier ontbreekt een datum",
      en: "a date is missing here",
    })
  if (dayOf(prm, "EndDate", end, true) < dayOf(prm, "StartDate", start, false)) {
    throw prm.wrong("EndDate", {
      nl: "de studieperiode eindigt voordat zij begint",
      en: "the study period ends before it begins",
    })
  }
  return {
    cases,
    controls: prm.path("ControlFile"),
    population: prm.path("PopulationFile"),
    coordinates: prm.path("CoordinatesFile"),
    grid: prm.yes("UseGridFile") ? prm.path("GridFile") : undefined,
    circleWeights: prm.yes("UseMaxCirclePopulationFileOption") ? prm.path("MaxCirclePopulationFile") : undefined,
    precision,
    start,
    end,
    unit: unit === "none" ? (precision === "none" ? "day" : precision) : unit,
    length: Math.max(1, prm.number("TimeAggregationLength", 1)),
    latitudes: prm.choice("CoordinatesType", { 0: false, 1: true }, 1),
    relaxedPeriod: prm.number("StudyPeriodCheckType", 0) === 1,
    relaxedPlaces: prm.number("GeographicalCoordinatesCheckType", 0) === 1,
  }
}

function giniOf(prm: Parameters): Analysis["gini"] {
  if (!prm.yes("ReportGiniClusters")) return undefined
  return {
    stops: prm.text("SpatialMaxima", "1,2,3,4,5,6,8,10,12,15,20,25,30,40,50").split(",").map(Number),
    cutoff: prm.number("GiniIndexClustersPValueCutOff", 0.05),
    alsoHierarchical: prm.text("ReportHierarchicalClusters", "y") !== "n",
  }
}

/** The choices. @throws WrongFile where a parameter is wrong, or asks for what this cannot do */
export function analysisOf(prm: Parameters, inputs: Inputs): Analysis {
  refuseUnknown(prm)
  const inferences: Record<number, Inference> = {
    0: { kind: "default" },
    1: { kind: "standard" },
    2: { kind: "early-stop", exceedances: prm.number("EarlyTerminationThreshold", 50) },
    3: { kind: "gumbel" },
  }
  const unit = inputs.unit ?? "day"
  const percent = prm.choice("MaxTemporalSizeInterpretation", { 0: "percent", 1: "units" } as const, 0)
  return {
    ...usualAnalysis,
    type: prm.choice("AnalysisType", types, 1),
    model: prm.choice("ModelType", models, 0),
    scanFor: prm.choice("ScanAreas", directions, 1),
    maxPopulation: prm.number("MaxSpatialSizeInPopulationAtRisk", 50),
    maxCircleWeight: prm.number("MaxSpatialSizeInMaxCirclePopulationFile", 50),
    maxDistance: prm.yes("UseDistanceFromCenterOption")
      ? prm.number("MaxSpatialSizeInDistanceFromCenter", 1)
      : Number.POSITIVE_INFINITY,
    maxTime: { kind: percent, value: prm.number("MaxTemporalSize", 50) },
    minTime: prm.number("MinimumTemporalClusterSize", 1),
    clusters: clustersOf(prm),
    alsoSpace: prm.yes("IncludePurelySpatial"),
    alsoTime: prm.yes("IncludePurelyTemporal"),
    leastHigh: prm.number("MinimumCasesInHighRateClusters", 2),
    leastLow: prm.number("MinimumCasesInLowRateClusters", 0),
    riskAbove: prm.yes("RiskLimitHighClusters") ? prm.number("RiskThresholdHighClusters", 1) : 0,
    riskBelow: prm.yes("RiskLimitLowClusters") ? prm.number("RiskThresholdLowClusters", 1) : Number.POSITIVE_INFINITY,
    timeAdjustment: timeAdjustment(prm),
    spaceAdjustment: prm.choice(
      "SpatialAdjustmentType",
      { 0: "none", 1: "stratified", 2: "nonparametric" } as const,
      0,
    ),
    weekdays: prm.yes("AdjustForWeeklyTrends"),
    inference: prm.choice("PValueReportType", inferences, 0),
    replicas: prm.number("MonteCarloReps", 999),
    earlier: earlierOf(prm, unit, inputs.length),
    secondary: prm.choice("CriteriaForReportingSecondaryClusters", criteria, 0),
    maxReported: prm.yes("UseReportOnlySmallerClusters")
      ? prm.number("MaxSpatialSizeInPopulationAtRisk_Reported", 50)
      : 100,
    gini: giniOf(prm),
  }
}
