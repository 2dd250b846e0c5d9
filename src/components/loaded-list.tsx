import { useReachBottom } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { usePageRereads } from '@/queries/page-query'
import type { ListRows, PagedList } from '@/queries/paged-list'
import { Button } from './button'
import { ListEnd } from './list-end'
import { Loaded, type LoadedProps } from './loaded'

interface Props<T extends { readonly id: number }> extends Pick<LoadedProps<T>, 'empty' | 'skeleton'> {
  list: PagedList<T>
  /** The texts of the buttons that lead to the neighbouring sections, if the list is not ordered by time. */
  words?: { readonly newer: string; readonly older: string }
  children: (shown: ListRows<T>) => ReactNode
}

/** A long list with its states, its sections and the buttons between them (decision 013). It is read again when the page is. */
export function LoadedList<T extends { readonly id: number }>({
  list,
  words,
  children,
  ...states
}: Props<T>) {
  usePageRereads(list.revalidate, list.refresh)
  useReachBottom(list.onReachBottom)
  const newer = list.isPastFirst ? (
    <Button kind="text" size="small" block onTap={list.toNewer}>
      {words?.newer ?? '回到较新的'}
    </Button>
  ) : null
  return (
    <Loaded load={list.load} head={newer} {...states}>
      {(shown) => (
        <>
          {children(shown)}
          <ListEnd end={list.end} onMore={list.more} onOlder={list.toOlder} olderWords={words?.older} />
        </>
      )}
    </Loaded>
  )
}
