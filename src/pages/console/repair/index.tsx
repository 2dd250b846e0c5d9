import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen'
import { Repair } from '@/features/console/components/repair'
import { consolePages } from '@/routes/console-pages'
import { BadAddress } from '../bad-address'

export default function RepairPage() {
  const id = consolePages.repair.parse(useRouter().params)
  return <Screen>{id === undefined ? <BadAddress /> : <Repair id={id} />}</Screen>
}
