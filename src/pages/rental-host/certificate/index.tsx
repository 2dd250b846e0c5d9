import { pages } from '@/routes/pages'
import { Loaded } from '@/components/loaded'
import { rentalSentence } from '@/components/rental-words'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { useHiddenFromCaptures } from '@/components/use-hidden-from-captures'
import { CertificateForm } from '@/features/rental-host/components/certificate-form'
import { useMe } from '@/features/rental-host/queries'
import { toast } from '@/platform/feedback'
import { back } from '@/platform/navigation'
import { loadOf } from '@/queries/page-query'
import { HostGuard } from '../../guards/rental-guard'
import { toLogin } from '../no-house'

const onDone = () => {
  toast('已提交，请等待审核')
  void back()
}

function Form() {
  const query = useMe()
  useHiddenFromCaptures()
  if (query.data)
    return (
      <CertificateForm
        me={query.data}
        onDone={onDone}
        onBack={() => void back()}
        onLogin={() => toLogin(pages.hostCertificate.url())}
      />
    )
  return (
    <Screen>
      <Loaded
        load={loadOf(query, { sentence: rentalSentence })}
        skeleton={<Skeleton shape="form" rows={5} />}
      >
        {() => null}
      </Loaded>
    </Screen>
  )
}

export default function HostCertificatePage() {
  return (
    <HostGuard>
      <Form />
    </HostGuard>
  )
}
