import Taro from '@tarojs/taro'
import type { Place } from './env'
import { toast } from './feedback'
import { isCancelled, mediaFailure } from './media-failure'
import { ensurePrivacy } from './privacy'

/** Tells whether WeChat's map is available for choosing and showing places. */
export const hasMap: boolean = true

/** Lets the person choose a place on WeChat's map; gives undefined if they did not or may not. Only within a tap. Never rejects. */
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

/** Shows a place on WeChat's map, which can open a map app. */
export function showPlace({ name, longitude, latitude }: Place): void {
  void Promise.resolve(Taro.openLocation({ name, longitude, latitude })).catch(() =>
    toast('地图没有打开，请重试'),
  )
}
