import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { DateField } from '@/components/date-field'
import { SearchBar } from '@/components/search-bar'
import { SelectField } from '@/components/select-field'
import { TextArea } from '@/components/text-area'
import { TextField, type TextFieldProps } from '@/components/text-field'

function Kept({ start = '', ...props }: Partial<TextFieldProps> & { start?: string }) {
  const [text, setText] = useState(start)
  return (
    <>
      <TextField label="姓名" clearable {...props} value={text} onInput={setText} />
      <button onClick={() => setText('林晓岚')}>识别</button>
      <output>{text}</output>
    </>
  )
}

const input = () => screen.getByRole('textbox', { name: '姓名' })

describe('文本框', () => {
  test('输入时不重建控件，光标和焦点都在', async () => {
    render(<Kept />)
    const before = input()
    await userEvent.type(before, '陈一')
    expect(input()).toBe(before)
    expect(before).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent('陈一')
  })

  test('外面给的值与输入不同时推入控件', async () => {
    render(<Kept />)
    await userEvent.type(input(), '陈')
    await userEvent.click(screen.getByText('识别'))
    expect(input()).toHaveValue('林晓岚')
  })

  test('清空后能恢复成与最初相同的值', async () => {
    render(<Kept start="林晓岚" />)
    await userEvent.click(screen.getByRole('button', { name: '清空姓名' }))
    expect(input()).toHaveValue('')
    expect(screen.queryByRole('button', { name: '清空姓名' })).not.toBeInTheDocument()
    await userEvent.click(screen.getByText('识别'))
    expect(input()).toHaveValue('林晓岚')
  })

  test('不回传值的页面也不丢输入', async () => {
    const onInput = jest.fn()
    const { rerender } = render(<TextField label="姓名" onInput={onInput} />)
    await userEvent.type(input(), '陈一')
    rerender(<TextField label="姓名" onInput={onInput} error="请填写身份证上的姓名" />)
    expect(input()).toHaveValue('陈一')
    expect(onInput).toHaveBeenLastCalledWith('陈一')
  })

  test('错误被读出来，并替换提示', () => {
    const { rerender } = render(<TextField label="姓名" hint="与身份证一致" onInput={() => {}} />)
    expect(screen.getByText('与身份证一致')).toBeInTheDocument()
    rerender(<TextField label="姓名" hint="与身份证一致" error="请填写姓名" required onInput={() => {}} />)
    expect(screen.getByRole('alert')).toHaveTextContent('请填写姓名')
    expect(screen.queryByText('与身份证一致')).not.toBeInTheDocument()
    expect(input()).toHaveAttribute('aria-invalid', 'true')
    expect(input()).toHaveAttribute('aria-required', 'true')
  })

  test('密码默认隐藏，可以显示再隐藏，内容不变', async () => {
    render(<TextField label="密码" type="password" onInput={() => {}} />)
    const field = screen.getByLabelText('密码')
    await userEvent.type(field, 'abc12345')
    expect(field).toHaveAttribute('type', 'password')
    await userEvent.click(screen.getByRole('button', { name: '显示密码' }))
    expect(screen.getByLabelText('密码')).toHaveAttribute('type', 'text')
    expect(screen.getByLabelText('密码')).toHaveValue('abc12345')
    await userEvent.click(screen.getByRole('button', { name: '隐藏密码' }))
    expect(screen.getByLabelText('密码')).toHaveAttribute('type', 'password')
  })

  test.each([
    ['phone', '+86 190-0000-0001', '19000000001'],
    ['code', '１２３ 456', '123456'],
    ['idcard', '990000 19910412 246x', '99000019910412246X'],
  ] as const)('粘贴带空白和符号的 %s：马上读对，离开时显示出来', async (type, pasted, meant) => {
    render(<Kept type={type} />)
    await userEvent.click(input())
    await userEvent.paste(pasted)
    expect(screen.getByRole('status')).toHaveTextContent(meant)
    // A field that is created anew during typing would lose the keyboard.
    expect(input()).toHaveValue(pasted)
    await userEvent.tab()
    expect(input()).toHaveValue(meant)
    expect(screen.getByRole('status')).toHaveTextContent(meant)
  })

  test('超过字数时说出要删几个字，不截断；表情算一个字', async () => {
    render(<Kept maxlength={3} />)
    await userEvent.click(input())
    await userEvent.paste('漏水😭')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    await userEvent.paste('👨‍👩‍👧')
    expect(screen.getByRole('alert')).toHaveTextContent('最多 3 个字，请删去 1 个字')
    expect(screen.getByRole('status')).toHaveTextContent('漏水😭👨‍👩‍👧')
  })

  test('微信昵称键盘只在失去焦点时给出值，也会收到', () => {
    const onInput = jest.fn()
    render(<TextField label="昵称" type="nickname" onInput={onInput} />)
    const field = screen.getByRole('textbox', { name: '昵称' })
    if (!(field instanceof HTMLInputElement)) throw new Error('an input')
    field.value = '晓岚'
    fireEvent.blur(field)
    expect(onInput).toHaveBeenCalledWith('晓岚')
  })
})

test('多行文本显示已输入的字数', async () => {
  render(<TextArea label="备注" maxlength={50} onInput={() => {}} />)
  await userEvent.click(screen.getByRole('textbox', { name: '备注' }))
  await userEvent.paste('水管漏水👍🏽')
  expect(screen.getByText('5/50')).toBeInTheDocument()
})

const NATIONS = [
  { value: '01', label: '汉族' },
  { value: '03', label: '回族' },
] as const

test('选择框报告选项的值，名称里有当前选择', async () => {
  const onChange = jest.fn()
  render(<SelectField label="民族" required options={NATIONS} value="01" onChange={onChange} />)
  expect(screen.getByRole('button', { name: '民族，汉族' })).toBeInTheDocument()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '民族' }), '回族')
  expect(onChange).toHaveBeenCalledWith('03')
})

test('没有选择时说明是必填', () => {
  render(<SelectField label="民族" required options={NATIONS} onChange={() => {}} />)
  expect(screen.getByRole('button', { name: '民族，请选择，必填' })).toBeInTheDocument()
})

test('日期用中文显示，报告 YYYY-MM-DD', () => {
  const onChange = jest.fn()
  render(<DateField label="出生日期" value="1990-03-07" onChange={onChange} />)
  expect(screen.getByText('1990年3月7日')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('出生日期'), { target: { value: '1991-12-01' } })
  expect(onChange).toHaveBeenCalledWith('1991-12-01')
})

test('搜索框可以清空，键盘的搜索键触发搜索', async () => {
  const [onInput, onSearch] = [jest.fn(), jest.fn()]
  render(<SearchBar label="搜索楼栋" onInput={onInput} onSearch={onSearch} />)
  await userEvent.type(screen.getByRole('textbox', { name: '搜索楼栋' }), '2栋{Enter}')
  expect(onSearch).toHaveBeenCalledTimes(1)
  await userEvent.click(screen.getByRole('button', { name: '清空搜索' }))
  expect(onInput).toHaveBeenLastCalledWith('')
  expect(screen.getByRole('textbox', { name: '搜索楼栋' })).toHaveValue('')
})
