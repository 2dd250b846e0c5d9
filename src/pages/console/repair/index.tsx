import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen'
import { Repair } from '@/features/console/components/repair'
import { parseId } from '@/features/console/route'
import { BadAddress } from '../bad-address'

export default function RepairPage() {
  const id = parseId(useRouter().params)
  return <Screen>{id === undefined ? <BadAddress /> : <Repair id={id} />}</Screen>
}
