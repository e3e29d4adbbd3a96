import type { PropsWithChildren } from "hono/jsx"
import { Notice } from "./notice.tsx"
import { PageFooter } from "./page-footer.tsx"
import { PageHeader } from "./page-header.tsx"
import type { PageProps } from "./page-props.ts"

const rightToLeft = ["ar", "fa", "he", "ps", "ur", "ckb"]

/** The direction in which a language is written. */
export const directionOf = (lang: string) => (rightToLeft.includes(lang.split("-")[0] ?? "") ? "rtl" : "ltr")

/** A whole document, but for the doctype. Nothing inline: the security policy allows our own files only. */
export function Page(props: PropsWithChildren<PageProps>) {
  const { title, lang = "nl", styles, script = [], notice, banner, children } = props
  return (
    <html class="utrecht-document" lang={lang} dir={directionOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Nabij`}</title>
        <link rel="stylesheet" href={styles} />
        <link rel="icon" type="image/svg+xml" href="/assets/nabij.svg" />
        {script.map((address) => (
          <script type="module" src={address} />
        ))}
      </head>
      <body class="utrecht-page nabij-page">
        <a class="utrecht-skip-link" href="#inhoud">
          Naar de inhoud
        </a>
        <PageHeader {...props} />
        {banner && <div class="nabij-banner">{banner}</div>}
        <main class="nabij-main stack" id="inhoud" tabindex={-1}>
          {notice && (
            <Notice tone="done" status>
              <p>{notice}</p>
            </Notice>
          )}
          <h1 class="utrecht-heading-1">{props.heading ?? title}</h1>
          {props.lead && <p class="nabij-lead">{props.lead}</p>}
          {children}
        </main>
        <PageFooter />
      </body>
    </html>
  )
}
