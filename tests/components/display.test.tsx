import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Amount } from '@/components/amount'
import { AppearanceContext } from '@/components/appearance'
import { Avatar } from '@/components/avatar'
import { Icon } from '@/components/icon'
import { Notice } from '@/components/notice'
import { Screen } from '@/components/screen'
import { Steps } from '@/components/steps'

const STEPS = ['手机号', '选择房屋', '核对提交']

test('步骤说出第几步、名称和下一步', () => {
  const { rerender } = render(<Steps names={STEPS} current={1} />)
  expect(screen.getByText('第 2 步，共 3 步')).toBeInTheDocument()
  expect(screen.getByText('选择房屋')).toBeInTheDocument()
  expect(screen.getByText('下一步：核对提交')).toBeInTheDocument()
  rerender(<Steps names={STEPS} current={2} />)
  expect(screen.getByText('最后一步')).toBeInTheDocument()
})

test('危险提示被立即读出，其他提示等待；可以关闭', async () => {
  const onDismiss = jest.fn()
  render(
    <>
      <Notice kind="danger">提交没有收到回应</Notice>
      <Notice onDismiss={onDismiss}>已恢复草稿</Notice>
    </>,
  )
  expect(screen.getByRole('alert')).toHaveTextContent('提交没有收到回应')
  expect(screen.getByRole('status')).toHaveTextContent('已恢复草稿')
  await userEvent.click(screen.getByRole('button', { name: '关闭提示' }))
  expect(onDismiss).toHaveBeenCalledTimes(1)
})

test('头像加载不了时换成轮廓，名称不变', () => {
  const { container } = render(<Avatar name="林晓岚" src="http://localhost/a.jpg" />)
  const image = container.querySelector('img')
  if (!image) throw new Error('the picture')
  fireEvent.error(image)
  expect(container.querySelector('img')).toBeNull()
  expect(screen.getByRole('img', { name: '林晓岚的头像' })).toBeInTheDocument()
})

test('图标默认不被读出，有名称时是图像', () => {
  const { rerender } = render(<Icon name="bell" />)
  expect(screen.queryByRole('img')).not.toBeInTheDocument()
  rerender(<Icon name="bell" label="有未读公告" />)
  expect(screen.getByRole('img', { name: '有未读公告' })).toBeInTheDocument()
})

test('金额由分显示成元', () => {
  render(<Amount fen={12850} />)
  expect(screen.getByText('¥128.50')).toBeInTheDocument()
})

test('页面根节点带上主题和字号', () => {
  const { container } = render(
    <AppearanceContext.Provider value={{ theme: 'dark', textScale: 'larger' }}>
      <Screen bottom={<button>下一步</button>}>内容</Screen>
    </AppearanceContext.Provider>,
  )
  expect(container.firstElementChild).toHaveClass('theme-dark', 'text-larger')
  expect(screen.getByRole('main')).toHaveTextContent('内容')
  expect(screen.getByRole('button', { name: '下一步' })).toBeInTheDocument()
})
