import { pages } from '@/routes/pages'
import { act, screen } from '@testing-library/react'
import { drafts } from '@/features/onboarding/draft'
import PrivacyPage from '@/pages/account/privacy/index'
import SettingsPage from '@/pages/account/settings/index'
import { subscribeTemplates } from '@/platform/env'
import { restorePreferences } from '@/session/preferences'
import { useSession } from '@/session/store'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { device, dialogs, pageEvents, playTaro } from '~tests/support/taro'

const openSettings = (options: PageOptions = {}) =>
  renderPage(<SettingsPage />, { url: `/${pages.settings.path}`, ...options })

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

const stored = () => JSON.stringify({ ...localStorage })

describe('这台手机上保存的内容', () => {
  const withRecords = async () => {
    const page = await openSettings()
    localStorage.setItem('wanjia/person/reads/["orders"]', '{"data":"订单"}')
    localStorage.setItem('wanjia/person/reads/["my-houses"]', '{"data":"房屋"}')
    localStorage.setItem('wanjia/person/drafts/onboarding', '{"data":"草稿"}')
    localStorage.setItem('wanjia/person/payment/pending', '{"data":"付款"}')
    localStorage.setItem('wanjia/person/unread/announcements', '{"data":"已读"}')
    localStorage.setItem('wanjia/device/preferences', '{"data":{"version":1,"value":{"theme":"dark"}}}')
    localStorage.setItem('wanjia/person/later-invention', '{"data":"以后"}')
    localStorage.setItem('someone-else', '{"data":"别人的"}')
    act(restorePreferences)
    await pageEvents.show()
    return page
  }
  const remove = (name: string) => screen.getByRole('button', { name: `删除${name}` })

  test('按种类列出真正在手机上的，带着多少和多大；不认识的也列出来', async () => {
    await withRecords()
    for (const title of [
      '登录状态',
      '看过的内容',
      '正在付款的账单',
      '没有提交的内容',
      '已读标记',
      '显示和提醒设置',
      '其他',
    ])
      expect(screen.getByText(title)).toBeInTheDocument()
    expect(screen.getByText(/^没有网络时还能看.*（2 项，0.1 KB）$/)).toBeInTheDocument()
  })

  test('没有的种类不列', async () => {
    await openSettings()
    expect(await screen.findByText('登录状态')).toBeInTheDocument()
    expect(screen.queryByText('看过的内容')).not.toBeInTheDocument()
  })

  test('一种一种删：先问，删掉的不再列出，别的都还在', async () => {
    const { user } = await withRecords()
    dialogs.answerModal(false)
    await user.click(remove('看过的内容'))
    expect(stored()).toContain('房屋')
    await user.click(remove('看过的内容'))
    expect(dialogs.modals.at(-1)?.title).toBe('删除看过的内容？')
    expect(screen.queryByText('看过的内容')).not.toBeInTheDocument()
    expect(stored()).not.toMatch(/订单|房屋/)
    for (const word of ['草稿', '付款', '已读', '以后', '别人的']) expect(stored()).toContain(word)
    expect(useSession.getState().status).toBe('signedIn')
  })

  test('删除草稿时内存里的一起删，不会又写回来', async () => {
    const { user } = await withRecords()
    act(() => drafts.form.setState({ values: { name: '样例甲' } }))
    await user.click(remove('没有提交的内容'))
    expect(drafts.form.getState().values).toEqual({ nation: '汉' })
    expect(stored()).not.toContain('草稿')
  })

  test('删除设置后恢复为跟随系统', async () => {
    const page = await withRecords()
    expect(root(page)).toHaveClass('theme-dark')
    await page.user.click(remove('显示和提醒设置'))
    expect(root(page)).toHaveClass('theme-auto')
    expect(screen.queryByText('显示和提醒设置')).not.toBeInTheDocument()
  })

  test('删除登录状态就是退出登录，个人的内容一起清掉', async () => {
    const { user } = await withRecords()
    await user.click(remove('登录状态'))
    expect(useSession.getState().status).toBe('visitor')
    expect(stored()).not.toMatch(/wanjia\/person/)
    expect(screen.queryByRole('button', { name: '删除登录状态' })).not.toBeInTheDocument()
  })

  test('清除全部之前先问，取消就不动', async () => {
    const { user } = await openSettings()
    dialogs.answerModal(false)
    await user.click(screen.getByRole('button', { name: '清除这台手机上的内容' }))
    expect(useSession.getState().status).toBe('signedIn')
  })

  test('清除后手机上不再有这个人的任何内容，别的应用的不动', async () => {
    const page = await withRecords()
    localStorage.setItem('wanjia/device/preferences/asked-to-subscribe', '{"data":"问过"}')
    await page.user.click(screen.getByRole('button', { name: '清除这台手机上的内容' }))
    expect(dialogs.toasts).toContain('已清除')
    expect(useSession.getState().status).toBe('visitor')
    expect(root(page)).toHaveClass('theme-auto')
    expect(stored()).not.toMatch(/林晓岚|accessToken|wanjia\/person|asked-to-subscribe|dark/)
    expect(stored()).toContain('别人的')
  })
})

describe('微信通知', () => {
  const withTemplate = (subscriptionsSetting?: object) => {
    Object.assign(subscribeTemplates, { application: 'T-application' })
    const opened = jest.fn(() => Promise.resolve({}))
    playTaro({
      getSetting: () => Promise.resolve({ authSetting: {}, subscriptionsSetting }),
      openSetting: opened,
    })
    return opened
  }
  afterEach(() => void Reflect.deleteProperty(subscribeTemplates, 'application'))

  test('没有配置消息时什么都不显示', async () => {
    await openSettings()
    expect(screen.queryByText('微信通知')).not.toBeInTheDocument()
  })

  test('说明什么时候会问', async () => {
    await openSettings({ before: () => void withTemplate({ mainSwitch: true }) })
    expect(await screen.findByText(/每周最多问一次/)).toBeInTheDocument()
  })

  test('被关掉后说怎样打开，点开微信的设置', async () => {
    const opened = withTemplate({ mainSwitch: false })
    const { user } = await openSettings()
    await user.click(await screen.findByText('通知已关闭'))
    expect(opened).toHaveBeenCalledWith({ withSubscriptions: true })
  })
})

test('在设置里也能退出登录', async () => {
  const { user } = await openSettings()
  await user.click(screen.getByRole('button', { name: '退出登录' }))
  expect(dialogs.modals.at(-1)?.content).toContain('报修')
  expect(useSession.getState().status).toBe('visitor')
  expect(screen.queryByRole('button', { name: '退出登录' })).not.toBeInTheDocument()
})

test('隐私说明写清收集什么、交给谁、留下什么、可以做什么', async () => {
  await renderPage(<PrivacyPage />, { persona: 'visitor', url: `/${pages.privacy.path}` })
  for (const title of ['收集什么、为什么', '交给谁', '在这台手机上保存什么', '您可以做什么'])
    expect(screen.getByText(title)).toBeInTheDocument()
})
