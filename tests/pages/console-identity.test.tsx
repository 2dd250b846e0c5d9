import { pages } from '@/routes/pages'
import { consolePages } from '@/routes/console-pages'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import IdentityPage from '@/pages/console/index/index'
import WorldPage from '@/pages/console/world/index'
import HousesPage from '@/pages/tabs/houses/index'
import MePage from '@/pages/tabs/me/index'
import { myHouses } from '@/contract/weapp/houses'
import { call, session } from '@/session/backend'
import { useSession } from '@/session/store'
import { personas } from '~mock/personas'
import { beside, openConsole, press } from '~tests/support/console'
import { renderPage, type Page } from '~tests/support/render-page'
import { dialogs, playTaro, router } from '~tests/support/taro'

const name = () => useSession.getState().account?.name
const calls = ({ mock }: Page, endpoint: string) =>
  mock.world.tables.journal.all().filter((entry) => entry.endpoint === endpoint)

describe('入口', () => {
  test('住户的每一页都有通向测试台的按钮，测试台自己没有', async () => {
    const { user, unmount } = await renderPage(<MePage />, { url: `/${pages.me.path}` })
    await user.click(screen.getByRole('button', { name: '测试台' }))
    expect(router.current.path).toBe(consolePages.index.path)
    unmount()
    await openConsole(<IdentityPage />, 'index')
    expect(screen.queryByRole('button', { name: '测试台' })).not.toBeInTheDocument()
  })

  test('按钮可以拖到另一边，换一页还在那里；不会拖出页面', async () => {
    const place = () => {
      const handle = screen.getByRole('button', { name: '测试台' })
      const entrance = handle.parentElement
      const gap = entrance?.querySelector<HTMLElement>('.console-entrance__gap')?.style.flexBasis
      return { gap, isLeft: entrance?.classList.contains('console-entrance--left') }
    }
    const drag = (clientX: number, clientY: number) =>
      fireEvent.touchMove(screen.getByRole('button', { name: '测试台' }), { touches: [{ clientX, clientY }] })
    const { unmount } = await renderPage(<MePage />, { url: `/${pages.me.path}` })
    expect(place().isLeft).toBe(false)
    drag(20, 300)
    expect(place()).toEqual({ gap: '218px', isLeft: true })
    unmount()
    await renderPage(<HousesPage />, { url: `/${pages.houses.path}` })
    expect(place()).toEqual({ gap: '218px', isLeft: true })
    drag(150, -40)
    expect(place()).toEqual({ gap: '0px', isLeft: true })
    drag(340, 500)
    expect(place()).toEqual({ gap: '418px', isLeft: false })
  })

  test('菜单通向每一部分', async () => {
    const page = await openConsole(<IdentityPage />, 'index')
    for (const [entry, path] of [
      [/短信和请求/, 'inbox'],
      [/审核、账单/, 'office'],
      [/扮演物业人员/, 'staff'],
      [/让请求失败/, 'faults'],
      [/时间和数据/, 'world'],
    ] as const) {
      await press(page, entry)
      expect(router.current.path).toBe(`pages/console/${path}/index`)
    }
  })
})

describe('回到小程序', () => {
  test('从测试台的任何一页，一下回到进来时住户的那一页', async () => {
    await openConsole(<IdentityPage />, 'index')
    const back = jest.fn(() => Promise.resolve())
    const stack = [pages.houses.path, 'pages/console/index/index', 'pages/console/office/index']
    playTaro({ getCurrentPages: () => stack.map((route) => ({ route })), navigateBack: back })
    fireEvent.click(screen.getByRole('button', { name: '回到小程序' }))
    await waitFor(() => expect(back).toHaveBeenCalledWith({ delta: 2 }))
  })
})

describe('一键场景', () => {
  test('一下换到场景里的人，世界就是场景说的那样', async () => {
    const page = await openConsole(<IdentityPage />, 'index')
    await press(page, /申请未通过/)
    await waitFor(() => expect(name()).toBe('沈知夏'))
    expect(router.current.path).toBe(pages.home.path)
    expect(dialogs.toasts).toContain('场景：申请未通过')
    expect(page.mock.world.tables.applications.all().at(-1)).toMatchObject({ state: 'rejected' })
  })

  test('后端出错的场景，登录以后的每个请求都失败', async () => {
    const page = await openConsole(<IdentityPage />, 'index', { persona: 'resident-tenant' })
    await press(page, /后端出错/)
    await waitFor(() => expect(dialogs.toasts).toContain('场景：后端出错'))
    expect(name()).toBe('林晓岚')
    await expect(beside(() => call(myHouses, {}))).rejects.toMatchObject({ kind: 'http' })
  })
})

describe('换人', () => {
  test.each(personas.filter(({ phone }) => phone))('换成$name，回到首页', async (persona) => {
    const before = persona.key === 'resident-owner' ? 'resident-tenant' : 'resident-owner'
    const page = await openConsole(<IdentityPage />, 'index', { persona: before })
    await page.user.click(await screen.findByText(persona.about))
    await waitFor(() => expect(name()).toBe(persona.name))
    expect(router.current.path).toBe(pages.home.path)
    expect(dialogs.toasts).toContain(`现在是${persona.name}`)
  })

  test('前一个人的房屋不会留在屏幕上，换来的人看到自己的', async () => {
    const page = await openConsole(<IdentityPage />, 'index', { below: <HousesPage /> })
    await screen.findByText('晨曦家园1栋1单元1楼101号')
    await page.user.click(await screen.findByText(/租客，已绑定一套房屋/))
    expect(await screen.findByText('晨曦家园2栋1单元3楼302号')).toBeInTheDocument()
    expect(screen.queryByText('晨曦家园1栋1单元1楼101号')).not.toBeInTheDocument()
  })

  test('换成游客或新的人后没有登录，重新打开也还是那个人', async () => {
    const page = await openConsole(<IdentityPage />, 'index')
    await press(page, '换成一个新的人')
    await waitFor(() => expect(useSession.getState().status).toBe('visitor'))
    expect(await screen.findByText('用测试台新建，可以注册')).toBeInTheDocument()
    // WeChat would name resident-owner, but the tester's choice is used.
    await beside(() => session.start())
    expect(useSession.getState().status).toBe('visitor')
    await page.user.click(await screen.findByText(/租客，已绑定一套房屋/))
    await waitFor(() => expect(name()).toBe('周予安'))
    await beside(() => session.start())
    expect(name()).toBe('周予安')
  })

  test('两个新的人不是同一个人', async () => {
    const page = await openConsole(<IdentityPage />, 'index')
    const codes = new Set<string>()
    const handle = page.mock.handle.bind(page.mock)
    page.mock.handle = async (request) => {
      if (request.url.endsWith('/weapp/authorizations')) {
        const { code } = (await request.clone().json()) as { code: string }
        codes.add(code.split(':')[1] ?? '')
      }
      return handle(request)
    }
    await press(page, '换成一个新的人')
    await waitFor(() => expect(codes.size).toBe(1))
    await waitFor(() => expect(screen.getByRole('button', { name: '换成一个新的人' })).toBeEnabled())
    await page.advance(1_000)
    await press(page, '换成一个新的人')
    await waitFor(() => expect(codes.size).toBe(2))
  })

  test('换不成时说明原因，原来的人还登录着', async () => {
    const page = await openConsole(<IdentityPage />, 'index')
    await page.fault('weapp.loginByWxCode', 'http500')
    await page.user.click(await screen.findByText(/租客，已绑定一套房屋/))
    expect(await screen.findByRole('alert')).toHaveTextContent('服务暂时不可用，请稍后重试')
    expect(name()).toBe('林晓岚')
    await beside(() => session.start())
    expect(name()).toBe('林晓岚')
  })

  test('连点两下只换一次', async () => {
    const page = await openConsole(<IdentityPage />, 'index')
    const tenant = await screen.findByText(/租客，已绑定一套房屋/)
    fireEvent.click(tenant)
    fireEvent.click(tenant)
    await waitFor(() => expect(name()).toBe('周予安'))
    // One call at launch, and one for the change.
    expect(calls(page, 'weapp.loginByWxCode')).toHaveLength(2)
  })
})

describe('时间', () => {
  test('显示后端的时间，拨快后验证码和登录都按它算', async () => {
    const page = await openConsole(<WorldPage />, 'world')
    expect(await screen.findByText('3月2日 10:00')).toBeInTheDocument()
    await press(page, '拨快 1 小时')
    expect(await screen.findByText('3月2日 11:00')).toBeInTheDocument()
    await press(page, '拨快 15 天')
    expect(await screen.findByText('3月17日 11:00')).toBeInTheDocument()
    await press(page, '拨回现在')
    expect(await screen.findByText('3月2日 10:00')).toBeInTheDocument()
  })
})

describe('接口形式', () => {
  test('后端换一种形式，世界不变；小程序要重新构建，这里说清楚', async () => {
    const page = await openConsole(<WorldPage />, 'world')
    const houses = page.mock.world.tables.houses.size
    await page.user.click(await screen.findByRole('radio', { name: /后来的形式/ }))
    await waitFor(() => expect(page.mock.world.form).toBe('2021-02'))
    await waitFor(() => expect(dialogs.toasts.join()).toMatch(/需按这种形式重新构建/))
    expect(page.mock.world.tables.houses.size).toBe(houses)
  })
})

describe('登录失效', () => {
  test('过期的自动换新，住户察觉不到', async () => {
    const page = await openConsole(<WorldPage />, 'world')
    await press(page, /登录过期/)
    await waitFor(() => expect(dialogs.toasts).toHaveLength(1))
    await expect(beside(() => call(myHouses, {}))).resolves.toHaveLength(2)
    expect(calls(page, 'weapp.refreshToken')).toHaveLength(1)
  })

  test('作废的不能换新，微信静默登录', async () => {
    const page = await openConsole(<WorldPage />, 'world')
    await press(page, /登录作废/)
    await waitFor(() => expect(dialogs.toasts).toHaveLength(1))
    await expect(beside(() => call(myHouses, {}))).resolves.toHaveLength(2)
    expect(calls(page, 'weapp.loginByWxCode')).toHaveLength(2)
  })

  test('需要重新登录时，下一次请求后回到登录页', async () => {
    const page = await openConsole(<WorldPage />, 'world')
    await press(page, /需要重新登录/)
    await waitFor(() => expect(dialogs.toasts).toHaveLength(1))
    expect(name()).toBe('林晓岚')
    await expect(beside(() => call(myHouses, {}))).rejects.toMatchObject({ kind: 'sessionLost' })
    expect(router.current.path).toBe(pages.login.path)
  })

  test('没有人登录时说明，不算成功', async () => {
    const page = await openConsole(<WorldPage />, 'world', { persona: 'visitor' })
    await press(page, /登录过期/)
    expect(await screen.findByText('现在没有人登录，没有可失效的登录')).toBeInTheDocument()
    expect(dialogs.toasts).toHaveLength(0)
  })
})

describe('数据', () => {
  test('换一份数据后同一个人重新登录，回到首页', async () => {
    const page = await openConsole(<WorldPage />, 'world', { below: <HousesPage /> })
    await screen.findByText('晨曦家园1栋1单元1楼101号')
    await page.user.click(screen.getByRole('radio', { name: /很大/ }))
    await press(page, '重置为这份数据')
    expect(dialogs.modals).toMatchObject([{ title: '重置数据？' }])
    expect(await screen.findByText('您还没有绑定房屋')).toBeInTheDocument()
    expect(page.mock.world.settings.seed).toBe('large')
    expect(name()).toBe('林晓岚')
    expect(router.current.path).toBe(pages.home.path)
  })

  test('反悔就什么都不变', async () => {
    const page = await openConsole(<WorldPage />, 'world')
    await page.mock.door('clock', { advance: 60 })
    dialogs.answerModal(false)
    const before = page.mock.world
    await screen.findByRole('radiogroup', { name: '数据' })
    await press(page, '重置为这份数据')
    expect(page.mock.world).toBe(before)
  })

  test('四种状态：读不到时说明并能重试', async () => {
    const page = await openConsole(<WorldPage />, 'world', {
      before: (mock) => {
        const handle = mock.handle.bind(mock)
        let broken = true
        mock.handle = async (request) => {
          if (!broken || !request.url.includes('/__mock/seeds')) return handle(request)
          broken = false
          return new Response('<h1>', { status: 500 })
        }
      },
    })
    expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
    await press(page, '重试')
    const seeds = await screen.findByRole('radiogroup', { name: '数据' })
    expect(within(seeds).getAllByRole('radio')).toHaveLength(3)
  })
})
