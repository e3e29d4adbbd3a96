import { Disclosure } from "../../platform/html/notice.tsx"
import type { Face } from "../../platform/http/page-route.ts"

/** Numbers in a fold of their own, of which a screen reader hears what they belong to. */
export function NumbersFold({ title, children }: { title: string; children: Face["main"] }) {
  const summary = (
    <>
      Bekijk de cijfers<span class="visually-hidden">: {title.replace("?", "").toLowerCase()}</span>
    </>
  )
  return <Disclosure summary={summary}>{children}</Disclosure>
}
