import type { HouseInfo } from '@/contract/rental/house-fields'
import type { HostHouse } from './queries'
import { infoOfRow } from './row-info'

const NEEDED: readonly (readonly [keyof HouseInfo, string])[] = [
  ['title', '标题'],
  ['rent', '租金'],
  ['size', '面积'],
  ['type', '户型'],
  ['longitude', '位置'],
  ['rentTimeType', '租期'],
  ['rentRoomType', '出租方式'],
]

/** The facts that a house still needs before tenants can find it. If the backend has no detail, only those in the list are known. */
export function missingOf({ detail, row }: HostHouse): readonly string[] {
  const info: HouseInfo = detail ?? infoOfRow(row)
  const asked = detail ? NEEDED : NEEDED.filter(([key]) => ['rent', 'size'].includes(key))
  const missing = asked.filter(([key]) => !info[key] || info[key] === '0').map(([, label]) => label)
  return row.photos.length > 0 ? missing : [...missing, '照片']
}
