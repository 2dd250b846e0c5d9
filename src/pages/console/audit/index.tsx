import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen'
import { Audit } from '@/features/console/components/audit'
import { parseId } from '@/features/console/route'
import { BadAddress } from '../bad-address'

export default function AuditPage() {
  const id = parseId(useRouter().params)
  return <Screen>{id === undefined ? <BadAddress /> : <Audit id={id} />}</Screen>
}
