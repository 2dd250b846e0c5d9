import { cleanup, screen, waitFor } from '@testing-library/react'
import { useEffect } from 'react'
import { useRepairs, useUnreadRepairs } from '@/features/repairs/queries'
import { markRead } from '@/features/repairs/read-marks'
import { useRepair } from '@/features/repairs/repair'
import { queryClient } from '@/queries/query-client'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { repairOf, settle } from '~tests/support/repairs'

const SINK = '厨房水槽下面漏水'
const LIFT = '电梯上行时有异响'

function News({ enabled }: { enabled?: boolean }) {
  const { data, error } = useUnreadRepairs(enabled)
  return <div>{error ? '没读到' : `新进展 ${data?.count ?? '未知'}`}</div>
}

/** Looks at a repair as its page does. */
function Looking({ number }: { number: string }) {
  const { data } = useRepair(number)
  useEffect(() => {
    if (data) markRead(data)
  }, [data])
  return <div>{data ? '看过了' : '正在看'}</div>
}

const Finished = () => <div>{useRepairs('DONE').data ? '读过已完成' : '正在读'}</div>

const open = (options: PageOptions = {}) => renderPage(<News />, options)

/** Opens the page again, so that it reads what the office did meanwhile. */
async function reopen(mock: TestMock, page = <News />): Promise<void> {
  cleanup()
  queryClient.clear()
  await renderPage(page, { mock })
  void queryClient.invalidateQueries()
  await waitFor(() => expect(queryClient.isFetching()).toBe(0))
}

async function look(mock: TestMock, describing: string): Promise<void> {
  await reopen(mock, <Looking number={repairOf(mock, describing).number} />)
  await screen.findByText('看过了')
  await reopen(mock)
}

const lists = ({ world }: TestMock) =>
  world.tables.journal.all().filter(({ endpoint }) => endpoint === 'zhongmin.list').length

test('有答复或有进展、没在这台手机上看过的才算；只取一次列表', async () => {
  const { mock } = await open()
  expect(await screen.findByText('新进展 1')).toBeInTheDocument()
  expect(lists(mock)).toBe(1)
})

test('看过就不再算；又有答复、又有进展时再算', async () => {
  const mock = createTestMock()
  await open({ mock })
  await screen.findByText('新进展 1')
  await look(mock, LIFT)
  expect(await screen.findByText('新进展 0')).toBeInTheDocument()
  settle(mock, LIFT, false, '改到周四')
  settle(mock, SINK, false, '明天上门')
  await reopen(mock)
  expect(await screen.findByText('新进展 2')).toBeInTheDocument()
  await look(mock, LIFT)
  expect(await screen.findByText('新进展 1')).toBeInTheDocument()
})

test('从处理中消失的就是完成了：看过才清掉', async () => {
  const mock = createTestMock()
  await open({ mock })
  await look(mock, LIFT)
  await screen.findByText('新进展 0')
  settle(mock, SINK, true)
  await reopen(mock)
  expect(await screen.findByText('新进展 1')).toBeInTheDocument()
  await look(mock, SINK)
  expect(await screen.findByText('新进展 0')).toBeInTheDocument()
  settle(mock, SINK, false, '重新派单')
  await reopen(mock)
  expect(await screen.findByText('新进展 1')).toBeInTheDocument()
})

test('两个列表里都没有的，不会一直算着', async () => {
  const mock = createTestMock()
  await open({ mock })
  await look(mock, LIFT)
  await screen.findByText('新进展 0')
  mock.world.tables.repairs.remove(repairOf(mock, SINK).id)
  await reopen(mock)
  await screen.findByText('新进展 1')
  await reopen(
    mock,
    <div>
      <News />
      <Finished />
    </div>,
  )
  await screen.findByText('读过已完成')
  expect(await screen.findByText('新进展 0')).toBeInTheDocument()
})

test('读不到时只是没有数字，页面照常', async () => {
  await open({
    before: async (mock) =>
      void (await mock.door('faults', { endpoint: 'zhongmin.list', kind: 'http500', times: 3 })),
  })
  expect(await screen.findByText('没读到')).toBeInTheDocument()
})

test('没有登录、没有开通时不问', async () => {
  const visitor = await open({ persona: 'visitor' })
  expect(screen.getByText('新进展 未知')).toBeInTheDocument()
  expect(lists(visitor.mock)).toBe(0)
  visitor.unmount()
  const { mock } = await renderPage(<News enabled={false} />)
  await waitFor(() => expect(screen.getByText('新进展 未知')).toBeInTheDocument())
  expect(lists(mock)).toBe(0)
})
