import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Button } from '@/components/button'
import { IconButton } from '@/components/icon-button'
import { Row } from '@/components/row'
import { TextLink } from '@/components/text-link'

const button = (name: string) => screen.getByRole('button', { name })

test('点一次调用一次', async () => {
  const onTap = jest.fn()
  render(<Button onTap={onTap}>提交</Button>)
  await userEvent.click(button('提交'))
  expect(onTap).toHaveBeenCalledTimes(1)
})

test('请求未结束时连点只提交一次，结束后可以再点', async () => {
  let finish = () => {}
  const onTap = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)))
  render(<Button onTap={onTap}>提交</Button>)
  await userEvent.dblClick(button('提交'))
  expect(onTap).toHaveBeenCalledTimes(1)
  await act(async () => finish())
  await userEvent.click(button('提交'))
  expect(onTap).toHaveBeenCalledTimes(2)
})

test.each([{ disabled: true }, { busy: true }])('%o 时不响应点击并告知读屏', async (state) => {
  const onTap = jest.fn()
  render(
    <Button {...state} onTap={onTap}>
      提交
    </Button>,
  )
  await userEvent.click(button('提交'))
  expect(onTap).not.toHaveBeenCalled()
  expect(button('提交')).toHaveAttribute('aria-disabled', 'true')
})

test('提交中告知读屏正忙', () => {
  render(<Button busy>提交</Button>)
  expect(button('提交')).toHaveAttribute('aria-busy', 'true')
})

test('读屏名称可以比文字更具体', () => {
  render(<Button label="撤回 2栋1202 的申请">撤回</Button>)
  expect(button('撤回 2栋1202 的申请')).toHaveTextContent('撤回')
})

test('只有图标的按钮有名称，点它不触发外层', async () => {
  const [inner, outer] = [jest.fn(), jest.fn()]
  render(
    <div onClick={outer}>
      <IconButton icon="x" label="关闭" onTap={inner} />
    </div>,
  )
  await userEvent.click(button('关闭'))
  expect([inner.mock.calls.length, outer.mock.calls.length]).toEqual([1, 0])
})

test('句中链接有链接角色，点它不触发外层', async () => {
  const [inner, outer] = [jest.fn(), jest.fn()]
  render(
    <div onClick={outer}>
      <TextLink onTap={inner}>《隐私政策》</TextLink>
    </div>,
  )
  await userEvent.click(screen.getByRole('link', { name: '《隐私政策》' }))
  expect([inner.mock.calls.length, outer.mock.calls.length]).toEqual([1, 0])
})

test('可点的行是按钮，名称含标题和第二行；不可点的行不是', async () => {
  const onTap = jest.fn()
  render(
    <>
      <Row title="2栋1202" note="业主" onTap={onTap} />
      <Row title="联系电话" value="190****0001" />
    </>,
  )
  await userEvent.click(screen.getByRole('button', { name: /2栋1202.*业主/ }))
  expect(onTap).toHaveBeenCalledTimes(1)
  expect(screen.getAllByRole('button')).toHaveLength(1)
})
