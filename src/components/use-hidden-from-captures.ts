import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { hideFromCaptures } from '@/platform/screen-capture'

/** For pages with ID numbers and faces on them: WeChat blurs them in screen captures for as long as they are in front. */
export function useHiddenFromCaptures(): void {
  useDidShow(() => hideFromCaptures(true))
  useDidHide(() => hideFromCaptures(false))
  useUnload(() => hideFromCaptures(false))
}
