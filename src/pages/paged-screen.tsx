import { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/button'
import { Outdated } from '@/components/outdated'
import { stopPullDownRefresh } from '@/platform/feedback'
import { scrollToTop } from '@/platform/scroll'
import type { PagedList } from '@/queries/paged-list'

type Row = { readonly id: number }

/** The life of a page with a long list (decision 013). Gives the turn to another part of the list, which begins at the top. */
export function usePagedScreen<T extends Row>(list: PagedList<T>): (way: () => void) => void {
  useDidShow(() => void list.freshen())
  useReachBottom(list.reachBottom)
  usePullDownRefresh(() => void list.refresh().finally(stopPullDownRefresh))
  return (way) => {
    way()
    scrollToTop()
  }
}

interface Props<T extends Row> {
  list: PagedList<T>
  turn: (way: () => void) => void
}

/** Above the list: that it could not be read again, and the way back to its newer part. */
export const PagedTop = <T extends Row>({ list, turn }: Props<T>) => (
  <>
    {list.data && list.error ? (
      <Outdated sentence={sentenceOf(list.error)} updatedAt={list.updatedAt} onRetry={list.retry} />
    ) : null}
    {list.further ? (
      <Button kind="text" size="small" block onTap={() => turn(list.toNewer)}>
        回到较新的
      </Button>
    ) : null}
  </>
)
