import { openBrowser } from "/work/main/test/support/browser.ts"
import { readFileSync } from "node:fs"
const [out, height, ...names] = process.argv.slice(2)
const b = await openBrowser()
const p = await b.desk()
await p.setViewportSize({ width: 100, height: 100 })
const imgs = names.map((n) => `<div style="width:${n.includes("desk") ? 900 : 360}px;max-height:${height}px;overflow:hidden;border:2px solid red;flex:none"><img style="width:100%;display:block" src="data:image/png;base64,${readFileSync(`/work/main/.screens/ground-${n}.png`).toString("base64")}"></div>`).join("")
await p.setContent(`<body style="margin:0;display:inline-flex;gap:6px;align-items:flex-start">${imgs}</body>`)
await p.screenshot({ path: out, fullPage: true })
await b.close()
