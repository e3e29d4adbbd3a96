type PagingProps = { page: number; pages: number; size: number; href(page: number): string }

/** To the next and the previous page of a long list; nothing where there is one page. */
export function Paging({ page, pages, size, href }: PagingProps) {
  if (pages === 1) return null
  return (
    <nav class="nabij-paging cluster" aria-label="Bladeren">
      {page > 1 && <a href={href(page - 1)}>Vorige {size}</a>}
      <span>
        Blad {page} van {pages}
      </span>
      {page < pages && <a href={href(page + 1)}>Volgende {size}</a>}
    </nav>
  )
}
