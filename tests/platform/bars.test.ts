import { paintBars } from '@/platform/bars'
import { device, playTaro } from '~tests/support/taro'

const DARK = '#182033'
const LIGHT = '#FFFFFF'

/** The grounds that the bar of tabs was given, in order. */
function painted(): string[] {
  const grounds: string[] = []
  playTaro({
    setTabBarStyle: async ({ backgroundColor }: { backgroundColor: string }) =>
      void grounds.push(backgroundColor),
  })
  return grounds
}

test('自己选了深色：手机的主题变来变去，微信重画的栏马上又是深的；改回跟随系统后跟着变', () => {
  const grounds = painted()
  paintBars('auto')
  expect(grounds).toEqual([])
  paintBars('dark')
  expect(grounds).toEqual([DARK])
  device.changeTheme('dark')
  device.changeTheme('light')
  expect(grounds).toEqual([DARK, DARK, DARK])
  paintBars('auto')
  device.changeTheme('dark')
  expect(grounds.slice(3)).toEqual([LIGHT, DARK])
})
