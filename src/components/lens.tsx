import { Camera, View } from '@tarojs/components'
import { Button } from './button'
import { classNames } from './class-names'
import './lens.scss'

interface Props {
  /** What is held into the frame; a face is taken by the front camera. */
  frame: 'face' | 'card'
  onShoot: () => Promise<void>
  /** WeChat's own words of why there is no picture, for `isPermissionProblem`. */
  onProblem: (message: string) => void
  onClose: () => void
}

export const isPermissionProblem = (message: string): boolean => /auth|deny|denied|permission/i.test(message)

/** WeChat's camera in the page, with a frame. */
export function Lens({ frame, onShoot, onProblem, onClose }: Props) {
  return (
    <>
      <View className="wj-lens">
        <Camera
          className="wj-lens__view"
          devicePosition={frame === 'face' ? 'front' : 'back'}
          flash="off"
          onError={(event) => onProblem(String((event.detail as { errMsg?: unknown }).errMsg ?? ''))}
        />
        <View className={classNames('wj-lens__frame', frame === 'card' && 'card')} aria-hidden />
      </View>
      <Button icon="camera" kind="secondary" block onTap={onShoot}>
        拍照
      </Button>
      <Button kind="text" block onTap={onClose}>
        取消
      </Button>
    </>
  )
}
