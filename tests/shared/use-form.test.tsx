import { act, renderHook } from '@testing-library/react'
import { bindMoreHouses } from '@/contract/weapp/form'
import { useForm } from '@/shared/use-form'

const schema = bindMoreHouses.request.check

function form(initial = {}, onChange?: (values: object) => void) {
  let renders = 0
  const { result } = renderHook(() => {
    renders++
    return useForm({ schema, initial, onChange })
  })
  return { form: result.current, renders: () => renders }
}

test('打字不触发渲染，值已记下', () => {
  const { form: f, renders } = form()
  act(() => f.type('phone', '190'))
  expect(renders()).toBe(1)
  expect(f.values.phone).toBe('190')
})

test('选择触发渲染', () => {
  const { form: f, renders } = form()
  act(() => f.setValue('role', 'owner'))
  expect(renders()).toBe(2)
  expect(f.values.role).toBe('owner')
})

test('只检查要求的字段，其它不提前报错', () => {
  const { form: f } = form({ phone: '190' })
  act(() => expect(f.validate(['phone'])).toBe(false))
  expect(f.errors).toEqual({ phone: '请输入11位手机号' })
})

test('改正后错误立刻消失', () => {
  const { form: f, renders } = form({ phone: '190' })
  act(() => void f.validate(['phone']))
  act(() => f.type('phone', '1900'))
  expect(f.errors.phone).toBeUndefined()
  expect(renders()).toBe(3)
})

test('没填的字段用它自己的中文提示', () => {
  const { form: f } = form()
  act(() => expect(f.checked()).toBeUndefined())
  expect(f.errors.phone).toBe('请输入11位手机号')
  for (const message of Object.values(f.errors)) expect(message).toMatch(/[\u4e00-\u9fff]/)
})

test('全部正确时给出可以发送的值', () => {
  const { form: f } = form({ phone: '19000001234', houseId: 7 })
  let checked: unknown
  act(() => void (checked = f.checked()))
  expect(checked).toMatchObject({ phone: '19000001234', houseId: 7 })
  expect(f.errors).toEqual({})
})

test('只有服务知道的错误也显示在字段下', () => {
  const { form: f } = form()
  act(() => f.fail('houseId', '没有查找到该房屋'))
  expect(f.errors.houseId).toBe('没有查找到该房屋')
})

test('每次改动都告知草稿', () => {
  const seen: object[] = []
  const { form: f } = form({ houseId: 7 }, (values) => seen.push(values))
  act(() => {
    f.type('phone', '1')
    f.setValue('role', 'tenant')
  })
  expect(seen).toEqual([
    { houseId: 7, phone: '1' },
    { houseId: 7, phone: '1', role: 'tenant' },
  ])
})

test('reset 从给定的值重新开始', () => {
  const { form: f } = form({ phone: '190' })
  act(() => void f.validate())
  act(() => f.reset({ houseId: 1 }))
  expect(f.values).toEqual({ houseId: 1 })
  expect(f.errors).toEqual({})
})
