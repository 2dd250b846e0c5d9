import Taro from '@tarojs/taro'
import type { Place } from './env'
import { toast } from './feedback'
import { isCancelled, mediaFailure } from './media-failure'
import { ensurePrivacy } from './privacy'

/** Whether WeChat can ask for a place, and show one on its map. */
export const hasMap: boolean = true

/** A place that the person points out on WeChat's map; undefined when they did not, or may not. For a tap only. */
export async function choosePlace(): Promise<Place | undefined> {
  if ((await ensurePrivacy()) === 'refused') {
    toast('没有同意隐私指引，不能选位置，请从列表里选')
    return undefined
  }
  try {
    const { name, address, longitude, latitude } = await Taro.chooseLocation({})
    return {
      name: name || address || '地图上的位置',
      longitude: Number(longitude),
      latitude: Number(latitude),
    }
  } catch (error) {
    if (!isCancelled(mediaFailure(error))) toast('没有取得位置，请从列表里选')
    return undefined
  }
}

/** Shows a place on WeChat's map, from which a map app can be opened. */
export function showPlace({ name, longitude, latitude }: Place): void {
  void Promise.resolve(Taro.openLocation({ name, longitude, latitude })).catch(() =>
    toast('地图没有打开，请重试'),
  )
}
