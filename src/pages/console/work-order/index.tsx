import { consolePages } from '@/routes/console-pages'
import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen'
import { WorkOrder } from '@/features/console/components/work-order'
import { BadAddress } from '../bad-address'

export default function WorkOrderPage() {
  const number = consolePages.workOrder.parse(useRouter().params)
  return <Screen>{number === undefined ? <BadAddress /> : <WorkOrder number={number} />}</Screen>
}
