import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen'
import { WorkOrder } from '@/features/console/components/work-order'
import { parseNumber } from '@/features/console/route'
import { BadAddress } from '../bad-address'

export default function WorkOrderPage() {
  const number = parseNumber(useRouter().params)
  return <Screen>{number === undefined ? <BadAddress /> : <WorkOrder number={number} />}</Screen>
}
