import { screen, waitFor } from '@testing-library/react'
import ConsentPage from '@/pages/account/consent/index'
import ConsentsPage from '@/pages/account/consents/index'
import MePage from '@/pages/tabs/me/index'
import { pages } from '@/routes/pages'
import { hasConsent } from '@/queries/consents'
import { useSession } from '@/session/store'
import { recordConsent } from '~mock/world/people/consents'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import type { TestMock } from '~tests/support/mock'
import { dialogs, router } from '~tests/support/taro'

const account = ({ world }: TestMock) => {
  const found = world.tables.accounts.first('phone', '19000000001')
  if (!found) throw new Error('no owner')
  return found
}

/** The resident has agreed to an older version of the text. */
const agreedToAnOlderOne = (mock: TestMock) => {
  const { consents } = mock.world.tables
  for (const row of consents.all()) consents.change(row.id, { version: '0' })
}

const openMe = (options: PageOptions = {}) => renderPage(<MePage />, { url: pages.me.url(), ...options })

describe('同意过当前版本吗', () => {
  test('平台知道同意过：不再问，记在手机上，下次不用请求', async () => {
    await openMe()
    await waitFor(() => expect(hasConsent('privacy')).toBe(true))
    expect(router.current.path).toBe(pages.me.path)
    expect(JSON.stringify({ ...localStorage })).toContain('person/consents')
  })

  test('说明换了版本：静默登录的人也再问一次', async () => {
    await openMe({ before: agreedToAnOlderOne })
    await waitFor(() => expect(router.current.path).toBe(pages.consent.path))
  })

  test('平台没有这个接口：只在手机上问和记', async () => {
    const before = async (mock: TestMock) =>
      void (await mock.door('faults', { endpoint: 'weapp.consents', kind: 'badJson', times: 9 }))
    await openMe({ before })
    await waitFor(() => expect(router.current.path).toBe(pages.consent.path))
  })

  test('没有网络时不打断，下次再问', async () => {
    const before = async (mock: TestMock) => {
      agreedToAnOlderOne(mock)
      await mock.door('faults', { endpoint: 'weapp.consents', kind: 'offline', times: 9 })
    }
    await openMe({ before })
    await screen.findByText('林晓岚')
    expect(router.current.path).toBe(pages.me.path)
  })
})

describe('请您确认', () => {
  const open = () => renderPage(<ConsentPage />, { url: pages.consent.url(), before: agreedToAnOlderOne })

  test('同意：记下版本和时间，告诉平台，回到原处', async () => {
    const { user, mock } = await open()
    await user.click(await screen.findByRole('button', { name: '同意并继续' }))
    await waitFor(() =>
      expect(mock.world.tables.consents.all().at(-1)).toMatchObject({
        accountId: account(mock).id,
        scope: 'privacy',
        version: '1',
        given: true,
      }),
    )
    expect(hasConsent('privacy')).toBe(true)
    expect(router.moves.map(([move]) => move)).toContain('navigateBack')
  })

  test('不同意：问过以后退出登录', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: '不同意' }))
    await waitFor(() => expect(useSession.getState().status).toBe('visitor'))
    expect(dialogs.modals.at(-1)?.content).toContain('将退出登录')
  })
})

describe('授权管理', () => {
  const open = () =>
    renderPage(<ConsentsPage />, {
      url: pages.consents.url(),
      before: (mock) => {
        const { people } = mock.world.tables
        const person = people.first('phone', '19000000001')
        if (person) people.change(person.id, { lowIncome: true })
        recordConsent(mock.world, account(mock).id, { scope: 'lowIncome', version: '1', given: true })
      },
    })

  test('撤回一项：说明后果，平台删除，别的不动；隐私说明要注销才能撤回', async () => {
    const { user, mock } = await open()
    await user.click(await screen.findByRole('button', { name: '撤回低保' }))
    expect(dialogs.modals.at(-1)?.content).toContain('平台会删除您的低保信息')
    expect(await screen.findByText('已撤回')).toBeInTheDocument()
    expect(mock.world.tables.people.first('phone', '19000000001')).toMatchObject({
      lowIncome: undefined,
      politicalStatus: 'masses',
    })
    expect(screen.queryByRole('button', { name: /撤回隐私说明/ })).not.toBeInTheDocument()
  })

  test('没有撤回成功：说出来，仍然是同意', async () => {
    const { user, mock } = await open()
    await mock.door('faults', { endpoint: 'weapp.recordConsent', kind: 'offline', times: 1 })
    await user.click(await screen.findByRole('button', { name: '撤回低保' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('网络')
    expect(screen.getByRole('button', { name: '撤回低保' })).toBeInTheDocument()
  })
})
