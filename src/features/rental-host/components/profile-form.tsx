import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Screen } from '@/components/screen'
import { createUserinfo } from '@/contract/rental/users'
import { useForm } from '@/shared/use-form'
import { constellationOf, profileOf, useProfileDraft, type ProfileValues } from '../profile'
import type { Me } from '../me'
import { useSendProfile } from '../use-profile'
import { ContactFields, PayoutFields } from './profile-contact'
import { PersonFields } from './profile-person'
import { PortraitCard } from './portrait-card'
import { UncertainNotice } from './uncertain-notice'

interface Props {
  me: Me
  onDone: () => void
  onLogin: () => void
}

/** The landlord's profile. The server needs all of it each time, with a portrait. */
export function ProfileForm({ me, onDone, onLogin }: Props) {
  const [initial] = useState(() => ({ ...profileOf(me), ...useProfileDraft.getState().values }))
  const [demanded, setDemanded] = useState(false)
  const form = useForm<ProfileValues>({
    schema: createUserinfo.request.check,
    initial,
    onChange: (values) => useProfileDraft.setState({ values }),
  })
  const write = useSendProfile(onDone)
  const submit = async () => {
    setDemanded(true)
    const { birthday } = form.values
    if (birthday) form.type('constellations', constellationOf(birthday))
    const values = form.checked()
    const { portrait } = useProfileDraft.getState()
    if (values && portrait) await write.send({ values, portrait })
  }
  return (
    <Screen
      form
      bottom={
        <Button block busy={write.sending.state === 'busy'} disabled={write.uncertain} onTap={submit}>
          保存资料
        </Button>
      }
    >
      <UncertainNotice write={write} what="资料" onLogin={onLogin} />
      <Notice>租客打开您的房源会看到称呼；付信息费后会看到您的电话和微信号。</Notice>
      <PortraitCard demanded={demanded} />
      <PersonFields form={form} />
      <ContactFields form={form} />
      <PayoutFields form={form} />
    </Screen>
  )
}
