import { screen } from '@testing-library/react'
import PrivacyPage from '@/packages/account/privacy/index'
import SettingsPage from '@/packages/account/settings/index'
import { useSession } from '@/session/store'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { dialogs, playTaro } from '~tests/support/taro'
import { device } from '~tests/support/taro'

const openSettings = (options: PageOptions = {}) =>
  renderPage(<SettingsPage />, { url: '/packages/account/settings/index', ...options })

const root = ({ container }: { container: HTMLElement }) => container.firstElementChild

test('换字号马上看到效果，下次打开还在', async () => {
  const page = await openSettings()
  expect(screen.getByRole('radio', { name: '标准' })).toHaveAttribute('aria-checked', 'true')
  await page.user.click(screen.getByRole('radio', { name: '特大' }))
  expect(root(page)).toHaveClass('text-larger')
  page.unmount()
  const again = await openSettings({ mock: page.mock })
  expect(root(again)).toHaveClass('text-larger')
})

test('没有选过字号时跟随微信的字号', async () => {
  const page = await openSettings({ before: () => void (device.fontSizeSetting = 19) })
  expect(root(page)).toHaveClass('text-large')
})

test('深色、浅色、跟随系统三选一', async () => {
  const page = await openSettings()
  expect(root(page)).toHaveClass('theme-auto')
  await page.user.click(screen.getByRole('radio', { name: '深色' }))
  expect(root(page)).toHaveClass('theme-dark')
})

test('选了与系统不同的颜色时标题栏一起变，选回跟随系统也变回来', async () => {
  const bars: unknown[] = []
  const page = await openSettings({
    before: () =>
      playTaro({
        setNavigationBarColor: (bar: unknown) => {
          bars.push(bar)
          return Promise.resolve()
        },
      }),
  })
  await page.user.click(screen.getByRole('radio', { name: '深色' }))
  expect(bars.at(-1)).toMatchObject({ backgroundColor: '#182033', frontColor: '#ffffff' })
  await page.user.click(screen.getByRole('radio', { name: '跟随系统' }))
  expect(bars.at(-1)).toMatchObject({ backgroundColor: '#FFFFFF', frontColor: '#000000' })
})

test('损坏的设置不会让应用打不开', async () => {
  const page = await openSettings({
    before: () =>
      localStorage.setItem('wanjia/device/preferences', '{"data":{"version":1,"value":{"theme":7}}}'),
  })
  expect(root(page)).toHaveClass('theme-auto')
})

test('写着这台手机上保存了什么', async () => {
  await openSettings()
  for (const title of ['登录状态', '没有填完的房屋申请', '显示设置'])
    expect(screen.getByText(title)).toBeInTheDocument()
})

test('清除之前先问，取消就不动', async () => {
  const { user } = await openSettings()
  dialogs.answerModal(false)
  await user.click(screen.getByRole('button', { name: '清除这台手机上的内容' }))
  expect(useSession.getState().status).toBe('signedIn')
})

test('清除后手机上不再有这个人的任何内容', async () => {
  const page = await openSettings()
  await page.user.click(screen.getByRole('radio', { name: '深色' }))
  localStorage.setItem('wanjia/person/draft', '{"data":"something"}')
  await page.user.click(screen.getByRole('button', { name: '清除这台手机上的内容' }))
  expect(dialogs.toasts).toContain('已清除')
  expect(useSession.getState().status).toBe('visitor')
  expect(root(page)).toHaveClass('theme-auto')
  const stored = JSON.stringify({ ...localStorage })
  expect(stored).not.toMatch(/林晓岚|accessToken|something|dark/)
})

test('隐私说明写清收集什么、交给谁、留下什么、可以做什么', async () => {
  await renderPage(<PrivacyPage />, { persona: 'visitor', url: '/packages/account/privacy/index' })
  for (const title of ['收集什么、为什么', '交给谁', '在这台手机上保存什么', '您可以做什么'])
    expect(screen.getByText(title)).toBeInTheDocument()
})
