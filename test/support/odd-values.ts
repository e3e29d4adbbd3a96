import fc from "fast-check"

/** What a careless program or an attacker sends: wrong types, empty, huge, odd signs, words that mean something to SQL. */
export const odd = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    0,
    1e308,
    "",
    " ",
    "' or 1=1 --",
    "\u0000",
    "../../etc/passwd",
    "x".repeat(5000),
    [],
    {},
    [[]],
  ),
  fc.constantFrom("2026-W46", "2026-13-45", "00000000-0000-4000-8000-000000000000", "named", "yes"),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.integer(),
  fc.array(fc.string({ maxLength: 9 }), { maxLength: 3 }),
)

/** The same in one part of an address, as it is written there. */
export const segment = fc.constantFrom(
  "00000000-0000-4000-8000-000000000000",
  "%00",
  "..%2f",
  "a".repeat(300),
  "1' or '1'='1",
  "☃",
)

const deep = (levels: number): unknown => {
  let value: unknown = "diep"
  for (let level = 0; level < levels; level++) value = [value]
  return value
}

/** Harder ones, that cost more to send: 100 kB, nested, numbers at the edge, signs that are half, turned around or invisible. */
export const hard = fc.constantFrom<unknown>(
  "x".repeat(100_000),
  "Het gezin stookt niet meer. ".repeat(3_600),
  "🧑🏽‍🚒".repeat(4_000),
  -0,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER + 1,
  2_147_483_648,
  0.1,
  "1e308",
  "NaN",
  "0x10",
  deep(2_000),
  Array.from({ length: 5_000 }, (_, index) => index),
  { toString: "x", length: -1 },
  { $gt: "" },
  "\u202eneerhcs mo\u202c",
  "\ud800",
  "half \udfff teken",
  "nul\u0000teken",
  "e\u0301".repeat(500),
  "\ufeff\u200b\u2060",
  "'; drop table signal; --",
  "1) or 1=1 union all values (1) --",
  "%' escape '' --",
  "$1",
  "\\'; commit; --",
  "<script>fuzz()</script>",
  '"><img src=x onerror=fuzz()>',
  "javascript:fuzz()",
  "{{7*7}}<%= 7*7 %>",
  "\r\nSet-Cookie: fuzz=1",
  "../../../package.json",
  "file:///etc/passwd",
  "https://elders.example/",
  "//elders.example",
  "/.//elders.example",
)

/** One part of an address that tries to be another place, or no text at all. */
export const trick = fc.constantFrom(
  "%2e%2e",
  "%2e%2e%2f%2e%2e%2fpackage.json",
  "%252e%252e%252fpackage.json",
  "..%5c..%5cpackage.json",
  "%c0%ae%c0%ae%c0%af",
  "%E0%A4%A",
  "%",
  "%ff",
  "%00",
  "%0d%0aSet-Cookie:%20fuzz=1",
  "%3Cscript%3Efuzz()%3C%2Fscript%3E",
  "'%20or%201=1%20--",
  "%F0%9F%92%A9",
  "%E2%80%AE",
  "constructor",
  "__proto__",
  "-1",
  "9".repeat(400),
  "a".repeat(4_000),
)
