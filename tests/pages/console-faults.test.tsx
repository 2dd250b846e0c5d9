import { screen, waitFor } from '@testing-library/react'
import FaultsPage from '@/pages/console/faults/index'
import InboxPage from '@/pages/console/inbox/index'
import HousesPage from '@/pages/tabs/houses/index'
import { myHouses } from '@/contract/weapp/houses'
import { call } from '@/session/backend'
import { FAULT_KINDS } from '@/contract/doors/control'
import { beside, fill, openConsole, pick, press } from '~tests/support/console'
import type { Page } from '~tests/support/render-page'
import { dialogs, playTaro } from '~tests/support/taro'

const planned = ({ mock }: Page) => mock.world.tables.faults.all()

describe('让请求失败', () => {
  test('查到接口，让下一次失败，住户看到失败的样子', async () => {
    const page = await openConsole(<FaultsPage />, 'faults')
    await fill(page, '查找接口', 'myHouses')
    await pick(page, '接口', /weapp\.myHouses/)
    await pick(page, '怎么失败', /^文档里写明的失败/)
    await press(page, '让接下来的调用失败')
    expect(await screen.findByText('请选择一个接口和它的失败')).toBeInTheDocument()
    await pick(page, '怎么失败', /^服务器出错/)
    await fill(page, '几次', '3')
    await press(page, '让接下来的调用失败')
    expect(await screen.findByText('还有 3 次')).toBeInTheDocument()
    await expect(beside(() => call(myHouses, {}))).rejects.toMatchObject({ kind: 'http' })
    expect(planned(page)).toHaveLength(0)
  })

  test('查找时，找到的第一个就选上；什么也没找到，选过的还在', async () => {
    const page = await openConsole(<FaultsPage />, 'faults')
    const wheel = await screen.findByRole('combobox', { name: '接口' })
    expect(wheel).toHaveDisplayValue('任何接口')
    await fill(page, '查找接口', 'myHouses')
    expect(wheel).toHaveDisplayValue(/weapp\.myHouses/)
    await fill(page, '查找接口', '没有这样的接口')
    expect(wheel).toHaveDisplayValue(/weapp\.myHouses/)
  })

  test('文档里写明的失败，用接口自己的话选', async () => {
    const page = await openConsole(<FaultsPage />, 'faults')
    await pick(page, '接口', /weapp\.houseDetail/)
    await pick(page, '怎么失败', /^文档里写明的失败/)
    const wheel = await screen.findByRole('combobox', { name: '哪种失败' })
    const words = [...wheel.querySelectorAll('option')].map(({ textContent }) => textContent).filter(Boolean)
    expect(words.length).toBeGreaterThan(0)
    await pick(page, '哪种失败', words[0] ?? '')
    await press(page, '让接下来的调用失败')
    await waitFor(() => expect(planned(page)).toMatchObject([{ endpoint: 'weapp.houseDetail', times: 1 }]))
    expect(planned(page)[0]?.failure).toBeDefined()
  })

  test('每一种故障都能选，说的都是中文', async () => {
    await openConsole(<FaultsPage />, 'faults')
    const wheel = await screen.findByRole('combobox', { name: '怎么失败' })
    const words = [...wheel.querySelectorAll('option')].slice(1).map(({ textContent }) => textContent ?? '')
    expect(words).toHaveLength(FAULT_KINDS.length)
    for (const word of words) expect(word).toMatch(/^[\u4e00-\u9fff]/)
  })

  test('设置过的列出来，可以全部取消', async () => {
    const page = await openConsole(<FaultsPage />, 'faults', {
      before: async (mock) => {
        await mock.door('faults', { endpoint: 'weapp.myHouses', kind: 'delay', times: 2 })
      },
    })
    expect(await screen.findByText('还有 2 次')).toBeInTheDocument()
    await press(page, '全部取消')
    expect(await screen.findByText('没有，一切正常')).toBeInTheDocument()
    expect(planned(page)).toHaveLength(0)
  })

  test('次数填错时说明，不发出去', async () => {
    const page = await openConsole(<FaultsPage />, 'faults')
    await fill(page, '几次', '0')
    await press(page, '让接下来的调用失败')
    expect(await screen.findByText('请填写 1 到 99')).toBeInTheDocument()
    expect(planned(page)).toHaveLength(0)
  })
})

describe('短信和请求', () => {
  test('没有短信时说明；发出后看到验证码、用途和是否还能用', async () => {
    const page = await openConsole(<InboxPage />, 'inbox')
    expect(await screen.findByText('还没有发出短信')).toBeInTheDocument()
    page.unmount()
    await page.mock.post('/api/v1/verificationCodes/phone', { phone: '19000000020', type: 'verify' })
    const { code } = await page.mock.lastCode('19000000020')
    await openConsole(<InboxPage />, 'inbox', { mock: page.mock })
    expect(await screen.findByText(code)).toBeInTheDocument()
    expect(screen.getByText(/19000000020 · 验证手机号/)).toBeInTheDocument()
    expect(await screen.findByText('可用')).toBeInTheDocument()
  })

  test('过了五分钟的验证码显示已过期', async () => {
    await openConsole(<InboxPage />, 'inbox', {
      before: async (mock) => {
        await mock.post('/api/v1/verificationCodes/phone', { phone: '19000000020', type: 'verify' })
        await mock.door('clock', { advance: 301 })
      },
    })
    expect(await screen.findByText('已过期')).toBeInTheDocument()
  })

  test('请求日志说出接口和结果，可以只看没有成功的', async () => {
    const page = await openConsole(<InboxPage />, 'inbox', {
      below: <HousesPage />,
      before: async (mock) => {
        await mock.door('faults', { endpoint: 'weapp.myHouses', kind: 'http500' })
      },
    })
    await screen.findByText('晨曦家园1栋1单元1楼101号')
    await page.user.click(screen.getByRole('radio', { name: '请求' }))
    expect(await screen.findByText('按故障设置失败')).toBeInTheDocument()
    expect(screen.getAllByText('成功').length).toBeGreaterThan(0)
    await page.user.click(screen.getByRole('switch', { name: '只看没有成功的' }))
    await waitFor(() => expect(screen.queryByText('成功')).not.toBeInTheDocument())
    expect(await screen.findByText('按故障设置失败')).toBeInTheDocument()
  })

  test('导出全部经过：成了文件发到聊天里，没有人的号码；发不出去就复制', async () => {
    const written: string[] = []
    const share = jest.fn((_: object) => Promise.resolve())
    const page = await openConsole(<InboxPage />, 'inbox', {
      before: async (mock) => {
        await mock.post('/api/v1/verificationCodes/phone', { phone: '19000000020', type: 'verify' })
      },
    })
    await page.user.click(screen.getByRole('radio', { name: '请求' }))
    playTaro({
      getFileSystemManager: () => ({
        writeFile({ data, success }: { data: string; success: () => void }) {
          written.push(data)
          success()
        },
        unlinkSync: () => undefined,
      }),
      shareFileMessage: share,
    })
    await press(page, /导出全部经过/)
    await waitFor(() => expect(dialogs.toasts).toContain('已发送 wanjia-story.json'))
    expect(share).toHaveBeenCalledWith(expect.objectContaining({ fileName: 'wanjia-story.json' }))
    expect(written[0]).toContain('"phone": "1**"')
    expect(written[0]).not.toContain('19000000020')

    playTaro({ shareFileMessage: () => Promise.reject(new Error('shareFileMessage:fail cancel')) })
    await press(page, /导出全部经过/)
    await waitFor(() => expect(dialogs.toasts).toContain('没有发送成文件，内容已复制'))
  })
})
