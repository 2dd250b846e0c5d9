import { pictureAddress } from '@/platform/picture-address'

const BASE = 'https://tc.example.com/residents'

test.each([
  ['https://img.example/a.png', 'https://img.example/a.png'],
  ['//img.example/a.png', 'https://img.example/a.png'],
  ['/upload/a.png', 'https://tc.example.com/upload/a.png'],
  ['upload/a.png', 'https://tc.example.com/residents/upload/a.png'],
  ['wxfile://a.png', 'wxfile://a.png'],
  ['http://tmp/a.png', 'http://tmp/a.png'],
  ['data:image/png;base64,AA==', 'data:image/png;base64,AA=='],
])('R34 %s 从 %s 读取', (address, url) => {
  expect(pictureAddress(address, BASE, false)).toBe(url)
})

test.each([
  'http://img.example/a.png',
  'javascript:alert(1)',
  'ftp://img.example/a.png',
  'HTTP://img.example/a.png',
])('R24 R34 正式的小程序不读取 %s', (address) => {
  expect(pictureAddress(address, BASE, false)).toBeUndefined()
})

test('连接模拟后台的预览可以读取回环地址的图片，浏览器里从本站读取', () => {
  expect(pictureAddress('http://127.0.0.1:9527/a.png', BASE, true)).toBe('http://127.0.0.1:9527/a.png')
  expect(pictureAddress('/a.png', '')).toBe('/a.png')
})
