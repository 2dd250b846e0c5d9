import { pages } from '@/routes/pages'
import { act, screen } from '@testing-library/react'
import MePage from '@/pages/tabs/me/index'
import { rentalSettings } from '@/platform/env'
import { session } from '@/session/backend'
import { useSession } from '@/session/store'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { dialogs, router } from '~tests/support/taro'

const openMe = (options: PageOptions = {}) => renderPage(<MePage />, { url: `/${pages.me.path}`, ...options })

const adoptWithPhone = () =>
  session.startSession(
    { accessToken: 't', tokenType: undefined, expiresIn: 3600, roles: ['HouseMember'], name: '林晓岚' },
    { phone: '19000000001' },
  )

describe('已登录', () => {
  test('显示名字和身份，不出现系统里的英文', async () => {
    await openMe()
    expect(screen.getByText('林晓岚')).toBeInTheDocument()
    expect(screen.getByText('已绑定房屋的住户')).toBeInTheDocument()
    expect(screen.queryByText(/HouseMember|NewMember/)).not.toBeInTheDocument()
  })

  test('没有绑定房屋的人看到绑定房屋', async () => {
    const { user } = await openMe({ persona: 'resident-new' })
    expect(screen.getByText('尚未绑定房屋')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: '绑定房屋' }))
    expect(router.current.path).toBe(pages.form.path)
  })

  test('手机号只显示打码后的', async () => {
    await openMe({ persona: 'visitor' })
    act(adoptWithPhone)
    expect(screen.getByText('190****0001')).toBeInTheDocument()
  })

  test.each([
    ['绑定更多房屋', pages.bindMore.path],
    [/^租房/, pages.rentalSearch.path],
    [/设置/, pages.settings.path],
    ['隐私说明', pages.privacy.path],
    [/使用帮助/, pages.help.path],
    ['我的账单', pages.fees.path],
    ['我的报修', pages.repairs.path],
    ['我的投诉建议', pages.complaints.path],
    ['我的房屋和家人', pages.houses.path],
  ])('可以打开%s', async (name, path) => {
    const { user } = await openMe()
    await user.click(screen.getByRole('button', { name }))
    expect(router.current.path).toBe(path)
  })

  test('没有租房系统地址的构建里没有租房', async () => {
    jest.replaceProperty(rentalSettings, 'isOn', false)
    await openMe()
    expect(screen.queryByRole('button', { name: /^租房/ })).not.toBeInTheDocument()
  })

  test('显示版本号', async () => {
    await openMe()
    expect(screen.getByText(/^\d+\.\d+\.\d+$/)).toBeInTheDocument()
  })
})

describe('退出登录', () => {
  test('先问一句，取消就什么都不变', async () => {
    const { user } = await openMe()
    dialogs.answerModal(false)
    await user.click(screen.getByRole('button', { name: '退出登录' }))
    expect(dialogs.modals.at(-1)?.title).toBe('退出登录？')
    expect(useSession.getState().status).toBe('signedIn')
  })

  test('确认后变成游客，重新打开也不会自己登录', async () => {
    const { user } = await openMe()
    await user.click(screen.getByRole('button', { name: '退出登录' }))
    expect(await screen.findByText('还没有登录')).toBeInTheDocument()
    expect(screen.queryByText('林晓岚')).not.toBeInTheDocument()
    await session.start()
    expect(useSession.getState().status).toBe('visitor')
  })
})

describe('游客', () => {
  test('可以登录，登录后回到这里', async () => {
    const { user } = await openMe({ persona: 'visitor' })
    await user.click(screen.getByRole('button', { name: '登录' }))
    expect(router.current).toEqual({
      path: pages.login.path,
      params: { from: `/${pages.me.path}` },
    })
  })

  test('不登录也能调字号和看隐私说明，没有退出登录', async () => {
    await openMe({ persona: 'visitor' })
    expect(screen.getByRole('button', { name: /设置/ })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '隐私说明' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '退出登录' })).not.toBeInTheDocument()
  })
})
