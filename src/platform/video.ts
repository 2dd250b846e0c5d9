import Taro from '@tarojs/taro'
import { toast } from './feedback'
import { pictureSource } from './picture-source'

/** Plays a video full screen in WeChat's own viewer. */
export function playVideo(url: string): void {
  void Promise.resolve(
    Taro.previewMedia({ sources: [{ url: pictureSource(url) ?? url, type: 'video' }] }),
  ).catch(() => toast('视频没有打开，请重试'))
}
