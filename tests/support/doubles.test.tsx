import { pages } from '@/routes/pages'
import { Button, Camera, Checkbox, Input, Picker, Text, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { device, dialogs, files, pageEvents, router } from '~tests/support/taro'

function Probe() {
  const [name, setName] = useState('')
  const [floor, setFloor] = useState('')
  const [shown, setShown] = useState(0)
  useDidShow(() => setShown((times) => times + 1))
  usePullDownRefresh(() => setName('刷新'))
  return (
    <View>
      <Input ariaLabel="姓名" value={name} onInput={(event) => setName(event.detail.value)} />
      <Picker
        aria-label="楼层"
        range={['1层', '2层']}
        onChange={(event) => setFloor(String(event.detail.value))}
      >
        <Text>选择楼层</Text>
      </Picker>
      <Checkbox value="agree">同意</Checkbox>
      <Button disabled onClick={() => setName('不该发生')}>
        停用
      </Button>
      <Text>{`${name} 第${floor}项 显示${shown}次`}</Text>
    </View>
  )
}

test('组件替身有角色与名称，事件的值在 detail 中，停用的按钮不响应', async () => {
  const user = userEvent.setup()
  render(<Probe />)
  await user.type(screen.getByRole('textbox', { name: '姓名' }), '林晓')
  await user.selectOptions(screen.getByRole('combobox', { name: '楼层' }), '2层')
  await user.click(screen.getByRole('button', { name: '停用' }))
  await user.click(screen.getByRole('checkbox', { name: '同意' }))
  expect(screen.getByRole('checkbox', { name: '同意' })).toBeChecked()
  expect(screen.getByText('林晓 第1项 显示1次')).toBeInTheDocument()
})

test('页面事件到达钩子', async () => {
  render(<Probe />)
  await pageEvents.show()
  await pageEvents.pullDownRefresh()
  expect(screen.getByText('刷新 第项 显示2次')).toBeInTheDocument()
})

test('相机被拒时触发 error', () => {
  device.settings['scope.camera'] = false
  const refused = jest.fn()
  render(<Camera onError={refused} />)
  expect(refused).toHaveBeenCalledTimes(1)
})

test('导航按微信的规则接受或拒绝', async () => {
  await expect(Taro.navigateTo({ url: '/pages/nowhere/index' })).rejects.toHaveProperty(
    'errMsg',
    expect.stringContaining('not found'),
  )
  await expect(Taro.navigateTo({ url: `/${pages.me.path}` })).rejects.toBeDefined()
  await Taro.switchTab({ url: `/${pages.me.path}` })
  expect(router.current).toEqual({ path: pages.me.path, params: {} })
  expect(router.moves).toHaveLength(3)
})

test('对话框按预设回答，存储与照片可用', async () => {
  dialogs.answerModal(false)
  await expect(Taro.showModal({ title: '退出登录？' })).resolves.toMatchObject({ confirm: false })
  Taro.setStorageSync('k', { a: 1 })
  expect(Taro.getStorageSync('k')).toEqual({ a: 1 })
  device.photos.push(files.put('face'))
  const { tempFiles } = await Taro.chooseMedia({ count: 1 })
  expect(tempFiles[0]).toMatchObject({ size: 4 })
  await expect(Taro.chooseMedia({ count: 1 })).rejects.toMatchObject({ errMsg: 'chooseMedia:fail cancel' })
})
