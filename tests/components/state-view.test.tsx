import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { SKELETON_AFTER_MS, StateView } from '@/components/state-view'
import type { ViewState } from '@/queries/page-query'

const show = (state: ViewState<string[]>, onRetry: () => void = () => {}) => (
  <StateView
    state={state}
    onRetry={onRetry}
    skeleton={<p>骨架</p>}
    empty={{ title: '还没有绑定房屋', action: <button>绑定房屋</button> }}
  >
    {(houses) => <p>{houses.join()}</p>}
  </StateView>
)

describe('加载中', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  test('200 毫秒后才显示骨架，读屏一开始就知道在加载', () => {
    render(show({ kind: 'loading' }))
    expect(screen.getByRole('status', { name: '正在加载' })).toBeInTheDocument()
    act(() => void jest.advanceTimersByTime(SKELETON_AFTER_MS - 1))
    expect(screen.queryByText('骨架')).not.toBeInTheDocument()
    act(() => void jest.advanceTimersByTime(1))
    expect(screen.getByText('骨架')).toBeInTheDocument()
  })

  test('很快就好的加载不闪骨架', () => {
    const { rerender } = render(show({ kind: 'loading' }))
    act(() => void jest.advanceTimersByTime(100))
    rerender(show({ kind: 'ready', data: ['2栋1202'] }))
    act(() => void jest.advanceTimersByTime(1000))
    expect(screen.queryByText('骨架')).not.toBeInTheDocument()
    expect(screen.getByText('2栋1202')).toBeInTheDocument()
  })

  test('一个骨架接着另一个时不会中断', () => {
    const { rerender } = render(<div key="登录">{show({ kind: 'loading' })}</div>)
    act(() => void jest.advanceTimersByTime(SKELETON_AFTER_MS))
    rerender(<div key="房屋">{show({ kind: 'loading' })}</div>)
    expect(screen.getByText('骨架')).toBeInTheDocument()
  })
})

test('失败会被读出来，说明原因，可以重试，且不像空列表', async () => {
  const onRetry = jest.fn()
  render(show({ kind: 'failed', sentence: '网络断开了，请检查后重试' }, onRetry))
  expect(screen.getByRole('alert')).toHaveTextContent('网络断开了，请检查后重试')
  expect(screen.queryByText('还没有绑定房屋')).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '重试' }))
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('空状态说明情况并给出下一步，不是警报', () => {
  render(show({ kind: 'empty' }))
  expect(screen.getByText('还没有绑定房屋')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '绑定房屋' })).toBeInTheDocument()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('就绪时只显示内容', () => {
  render(show({ kind: 'ready', data: ['2栋1202', '10栋501'] }))
  expect(screen.getByText('2栋1202,10栋501')).toBeInTheDocument()
  expect(screen.queryByRole('status')).not.toBeInTheDocument()
})
