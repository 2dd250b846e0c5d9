import { pages } from '@/routes/pages'
import { IdentityForm } from '@/features/rental-host/components/identity-form'
import { toast } from '@/platform/feedback'
import { back } from '@/platform/navigation'
import { toLogin } from '../../guards/no-house'
import { OfMe } from '../of-me'

const onDone = () => {
  toast('已提交，请等待审核')
  void back()
}

export default function HostIdentityPage() {
  return (
    <OfMe>
      {(me) => (
        <IdentityForm
          me={me}
          onDone={onDone}
          onBack={() => void back()}
          onLogin={() => toLogin(pages.hostIdentity.url())}
        />
      )}
    </OfMe>
  )
}
