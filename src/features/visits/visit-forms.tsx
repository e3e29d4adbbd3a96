import { clockAt } from "../../methods/calendar/wall-clock.ts"
import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { WhyField, WindowFields, windowLabels } from "./fields.tsx"
import { cancelReasons, changeReasons, type Visit } from "./model.ts"

type Props = {
  visit: Visit
  about: About
  /** Where the forms go to: with `/anders` and `/afzeggen` behind it. */
  to: string
  change: { name: string }
  cancel: { name: string }
}

/** Another moment, or none: each with why. */
export function VisitForms({ visit: { day, starts, ends }, about, to, change, cancel }: Props) {
  const changing = about.form(change, { day, starts, ends })
  const cancelling = { ...about.form(cancel), id: "afzeggen" }
  return (
    <>
      <Disclosure summary="Een ander moment" open={changing.errors.length > 0}>
        <ErrorSummary state={changing} labels={windowLabels} />
        <Form action={`${to}/anders`}>
          <WindowFields state={changing} today={clockAt(about.now).day} />
          <WhyField state={changing} reasons={changeReasons} />
          <SubmitRow label="Veranderen" />
        </Form>
      </Disclosure>
      <Disclosure summary="Afzeggen" open={cancelling.errors.length > 0}>
        <p>Alleen deze afspraak gaat dan niet door. De hulp zelf blijft staan.</p>
        <ErrorSummary state={cancelling} labels={windowLabels} />
        <Form action={`${to}/afzeggen`}>
          <WhyField state={cancelling} reasons={cancelReasons} />
          <SubmitRow label="Afzeggen" look="danger" />
        </Form>
      </Disclosure>
    </>
  )
}
