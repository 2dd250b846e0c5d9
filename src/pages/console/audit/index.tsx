import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen'
import { Audit } from '@/features/console/components/audit'
import { consolePages } from '@/routes/console-pages'
import { BadAddress } from '../bad-address'

export default function AuditPage() {
  const id = consolePages.audit.parse(useRouter().params)
  return <Screen>{id === undefined ? <BadAddress /> : <Audit id={id} />}</Screen>
}
