import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Checkbox } from '@/components/checkbox'
import { ChoiceGroup } from '@/components/choice-group'
import { SwitchRow } from '@/components/switch-row'
import { TextLink } from '@/components/text-link'

const RELATIONS = [
  { value: 'owner', label: '业主', note: '房产证上的权利人' },
  { value: 'family', label: '家庭成员' },
  { value: 'tenant', label: '租客', disabled: true },
] as const

test('单选组有名称，选中项被标明，点另一项报告它的值', async () => {
  const onChange = jest.fn()
  render(<ChoiceGroup label="与房屋的关系" options={RELATIONS} value="owner" onChange={onChange} />)
  expect(screen.getByRole('radiogroup', { name: '与房屋的关系' })).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: /业主/ })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: '家庭成员' }))
  expect(onChange.mock.calls).toEqual([['family']])
})

test('不可选的项和已选的项不报告', async () => {
  const onChange = jest.fn()
  render(<ChoiceGroup label="与房屋的关系" options={RELATIONS} value="owner" onChange={onChange} />)
  await userEvent.click(screen.getByRole('radio', { name: '租客' }))
  await userEvent.click(screen.getByRole('radio', { name: /业主/ }))
  expect(onChange).not.toHaveBeenCalled()
  expect(screen.getByRole('radio', { name: '租客' })).toHaveAttribute('aria-disabled', 'true')
})

test('勾选框可以点文字勾选，点其中的链接不勾选', async () => {
  const [onChange, onTap] = [jest.fn(), jest.fn()]
  render(
    <Checkbox checked={false} onChange={onChange} label="同意隐私政策" error="请先阅读并勾选">
      我已阅读并同意
      <TextLink onTap={onTap}>《隐私政策》</TextLink>
    </Checkbox>,
  )
  expect(screen.getByRole('checkbox', { name: '同意隐私政策' })).not.toBeChecked()
  expect(screen.getByRole('alert')).toHaveTextContent('请先阅读并勾选')
  await userEvent.click(screen.getByRole('link', { name: '《隐私政策》' }))
  expect([onTap.mock.calls.length, onChange.mock.calls.length]).toEqual([1, 0])
  await userEvent.click(screen.getByText('我已阅读并同意'))
  await userEvent.click(screen.getByRole('checkbox'))
  expect(onChange.mock.calls).toEqual([[true], [true]])
})

test('开关整行可点，告知读屏开或关', async () => {
  const onChange = jest.fn()
  const { rerender } = render(<SwitchRow title="接收通知" checked onChange={onChange} />)
  expect(screen.getByRole('switch', { name: '接收通知' })).toBeChecked()
  await userEvent.click(screen.getByText('接收通知'))
  expect(onChange).toHaveBeenCalledWith(false)
  rerender(<SwitchRow title="接收通知" checked disabled onChange={onChange} />)
  await userEvent.click(screen.getByText('接收通知'))
  expect(onChange).toHaveBeenCalledTimes(1)
})
