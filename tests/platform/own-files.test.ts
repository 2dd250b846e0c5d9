import { pictureToSend } from '@/platform/media'
import { eraseOwnFiles, removeOwnFile } from '@/platform/own-files'
import { handOverText } from '@/platform/text-file'
import { files, playTaro } from '../support/taro'

const ours = () => files.paths().filter((path) => path.startsWith('wxfile://usr/'))

// The picture is above the limit and has text in its EXIF, so that it is written anew.
const photo = () => pictureToSend({ path: files.picture(900_000, '北纬30.6') }, 500_000)

test('处理过的照片写在自己的目录里，清除后一张不剩；演示数据和相册的不碰', async () => {
  const { path } = await photo()
  files.put('世界', 'image/png', 'wxfile://usr/demo-world-1.png')
  files.put('旧版', 'image/jpeg', 'wxfile://usr/picture-7.jpg')
  expect(ours()).toContain(path)
  eraseOwnFiles()
  expect(ours()).toEqual(['wxfile://usr/demo-world-1.png'])
})

test('用过就删的只删自己写的', async () => {
  const { path } = await photo()
  const chosen = files.picture()
  removeOwnFile(path)
  removeOwnFile(chosen)
  expect(files.get(path)).toBeUndefined()
  expect(files.get(chosen)).toBeDefined()
})

test('导出的文件发送以后不留在手机里', async () => {
  const shared: string[] = []
  playTaro({
    shareFileMessage: ({ filePath }: { filePath: string }) => {
      shared.push(...ours())
      expect(filePath).toContain('我的信息')
      return Promise.resolve()
    },
  })
  await expect(handOverText('万家-我的信息.txt', '内容')).resolves.toBe('done')
  expect(shared).toHaveLength(1)
  expect(ours()).toEqual([])
})

test('目录读不了时不出错', () => {
  playTaro({
    getFileSystemManager: () => ({
      readdirSync: () => {
        throw new Error('no such directory')
      },
    }),
  })
  expect(() => eraseOwnFiles()).not.toThrow()
})
