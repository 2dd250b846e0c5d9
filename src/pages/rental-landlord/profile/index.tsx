import { pages } from '@/routes/pages'
import { ProfileForm } from '@/features/rental-host/components/profile-form'
import { toast } from '@/platform/feedback'
import { back } from '@/platform/navigation'
import { toLogin } from '../../guards/no-house'
import { OfMe } from '../of-me'

const onDone = () => {
  toast('资料已保存')
  void back()
}

export default function HostProfilePage() {
  return (
    <OfMe>
      {(me) => <ProfileForm me={me} onDone={onDone} onLogin={() => toLogin(pages.hostProfile.url())} />}
    </OfMe>
  )
}
