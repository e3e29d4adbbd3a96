/** How large an area is meant to be; `unknown` for a code that no statistical office gives. */
export type AreaLevel = "country" | "region" | "province" | "municipality" | "district" | "neighbourhood" | "unknown"

/** `top` has nothing above it; `unclear` means that the code alone does not tell. */
export type Parent = { kind: "parent"; code: string } | { kind: "top" } | { kind: "unclear"; why: string }
