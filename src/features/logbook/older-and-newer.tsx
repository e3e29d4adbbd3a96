import { size } from "./rules.ts"

/** To earlier and later lines. How many there are in all is not told: nobody needs to count them. */
export function OlderAndNewer({ page, more, href }: { page: number; more: boolean; href(page: number): string }) {
  if (page === 1 && !more) return null
  return (
    <nav class="nabij-paging cluster" aria-label="Bladeren">
      {page > 1 && <a href={href(page - 1)}>{size} nieuwere</a>}
      <span>Blad {page}</span>
      {more && <a href={href(page + 1)}>{size} oudere</a>}
    </nav>
  )
}
