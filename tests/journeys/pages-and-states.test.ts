import { consolePages } from '@/routes/console-pages'
import { pages } from '@/routes/pages'
import { WALKS } from '../../tools/journeys/pages-and-states'

const stops = WALKS.flatMap((walk) => walk.stops)

test('每一页至少有一站：截图、审核、无障碍和预算都走得到', () => {
  const shown = new Set(stops.map(({ page }) => page.path))
  const all = [...Object.values(pages), ...Object.values(consolePages)].map(({ path }) => path)
  expect(all.filter((path) => !shown.has(path))).toEqual([])
})

test('每一站的名字只有一个，可以作图片的文件名', () => {
  const names = stops.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(names.filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([])
})
