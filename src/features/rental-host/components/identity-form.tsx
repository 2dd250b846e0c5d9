import { useEffect, useState } from 'react'
import { Card } from '@/components/card'
import { TextField } from '@/components/text-field'
import { useForm } from '@/shared/use-form'
import { IDENTITY_PAPERS, identityValues, sendIdentity, usePapers, type IdentityValues } from '../papers'
import type { Me } from '../queries'
import { useIdentification } from '../use-identification'
import { PaperPicture } from './paper-picture'
import { PapersPage } from './papers-page'

interface Props {
  me: Me
  onDone: () => void
  onBack: () => void
  onLogin: () => void
}

/** 实名认证: the name and the number of the card, and three pictures. */
export function IdentityForm({ me, onDone, onBack, onLogin }: Props) {
  const form = useForm<IdentityValues>({ schema: identityValues })
  const [demanded, setDemanded] = useState(false)
  const write = useIdentification<IdentityValues>({
    papers: IDENTITY_PAPERS,
    send: sendIdentity,
    stateOf: (now) => now.identityCheck,
    onDone,
  })
  const { noteBefore } = write
  useEffect(() => noteBefore(me.identityCheck), [me.identityCheck, noteBefore])
  const submit = async () => {
    setDemanded(true)
    const values = form.checked()
    const papers = usePapers.getState()
    if (!values || IDENTITY_PAPERS.some((name) => papers[name] === undefined)) return
    await write.send(values)
  }
  return (
    <PapersPage
      what="实名认证"
      state={me.identityCheck}
      reason={me.identityReason}
      write={write}
      onSubmit={submit}
      onBack={onBack}
      onLogin={onLogin}
    >
      <Card title="身份信息" list>
        <TextField
          label="姓名"
          required
          placeholder="与身份证一致"
          maxlength={30}
          value={form.values.realName}
          onInput={(text) => form.type('realName', text)}
          error={form.errors.realName}
        />
        <TextField
          label="身份证号"
          required
          type="idcard"
          placeholder="18位身份证号"
          value={form.values.idNumber}
          onInput={(text) => form.type('idNumber', text)}
          error={form.errors.idNumber}
        />
      </Card>
      {IDENTITY_PAPERS.map((name) => (
        <PaperPicture key={name} name={name} demanded={demanded} />
      ))}
    </PapersPage>
  )
}
