import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LocalFile } from '@/api/ports'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { isWeapp } from '@/platform/env'
import { chooseImage, isCancelled } from '@/platform/media'
import { readAvatar } from '../avatar'
import { saveDraft, useAccountDraft } from '../draft'
import './avatar-picker.scss'

/**
 * Lets somebody choose their account's picture: in WeChat by its own button, in a browser from the album. Without one the brand's picture
 * is used.
 */
export function AvatarPicker() {
  const avatar = useAccountDraft((draft) => draft.avatar)
  const [problem, setProblem] = useState<string>()

  const take = async (file: LocalFile) => {
    try {
      saveDraft({ avatar: await readAvatar(file) })
      setProblem(undefined)
    } catch {
      setProblem('这张图片读不出来，请换一张')
    }
  }
  const fromAlbum = async () => {
    try {
      await take(await chooseImage({ source: 'album' }))
    } catch (error) {
      if (!isCancelled(error)) setProblem('没有打开相册，请重试，也可以先不选头像')
    }
  }

  const words = avatar ? '更换头像' : '选择头像'
  return (
    <View className="avatar-picker">
      <Avatar name="您" src={avatar?.path} size="large" />
      {isWeapp ? (
        <Button
          kind="text"
          native={{
            openType: 'chooseAvatar',
            onChooseAvatar: (event) => void take({ path: event.detail.avatarUrl }),
          }}
        >
          {words}
        </Button>
      ) : (
        <Button kind="text" onTap={fromAlbum}>
          {words}
        </Button>
      )}
      {problem || !avatar ? (
        <View className="wj-note" role={problem ? 'alert' : undefined}>
          {problem ?? '可以不选，之后显示默认头像'}
        </View>
      ) : null}
    </View>
  )
}
