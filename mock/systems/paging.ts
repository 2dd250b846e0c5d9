/** The two documented ways to page: `links` and `meta` (wjdh 1.2.2), `pages` (2.1.2, 4.1). Both are Laravel's. */

interface Asked {
  readonly page?: number
  readonly perPage?: number
}

function cut<T>(rows: readonly T[], { page = 1, perPage }: { page?: number; perPage: number }) {
  const start = (page - 1) * perPage
  const items = rows.slice(start, start + perPage)
  return {
    items,
    page,
    lastPage: Math.max(1, Math.ceil(rows.length / perPage)),
    from: items.length > 0 ? start + 1 : undefined,
    to: items.length > 0 ? start + items.length : undefined,
  }
}

/** `address` is the list's own URL. */
export function paged<T>(rows: readonly T[], asked: Asked, perDefault: number, address: string) {
  const perPage = asked.perPage ?? perDefault
  const { items, page, lastPage, from, to } = cut(rows, { page: asked.page, perPage })
  const url = (n: number) => `${address}?page=${n}`
  const previous = page > 1 ? url(page - 1) : undefined
  const next = page < lastPage ? url(page + 1) : undefined
  const shared = { currentPage: page, from, lastPage, path: address, perPage, to, total: rows.length }
  return {
    items,
    meta: shared,
    links: { first: url(1), last: url(lastPage), previous, next },
    pages: {
      ...shared,
      firstPageUrl: url(1),
      lastPageUrl: url(lastPage),
      nextPageUrl: next,
      previousPageUrl: previous,
    },
  }
}
