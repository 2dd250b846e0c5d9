import { pages } from '@/routes/pages'
import { CertificateForm } from '@/features/rental-host/components/certificate-form'
import { toast } from '@/platform/feedback'
import { back } from '@/platform/navigation'
import { toLogin } from '../../guards/no-house'
import { OfMe } from '../of-me'

const onDone = () => {
  toast('已提交，请等待审核')
  void back()
}

export default function HostCertificatePage() {
  return (
    <OfMe>
      {(me) => (
        <CertificateForm
          me={me}
          onDone={onDone}
          onBack={() => void back()}
          onLogin={() => toLogin(pages.hostCertificate.url())}
        />
      )}
    </OfMe>
  )
}
