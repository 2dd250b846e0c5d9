import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { hideFromCaptures } from '@/platform/screen-capture'

/** For pages that show ID numbers and faces: WeChat blurs them in screenshots while they are shown. */
export function useHiddenFromCaptures(): void {
  useDidShow(() => hideFromCaptures(true))
  useDidHide(() => hideFromCaptures(false))
  useUnload(() => hideFromCaptures(false))
}
