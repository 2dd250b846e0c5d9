import { Card } from '@/components/card'
import { TextField } from '@/components/text-field'
import { IDENTITY_PAPERS, identityValues, sendIdentity, type IdentityValues } from '../papers'
import type { Me } from '../me'
import { useIdentification } from '../use-identification'
import { PapersPage } from './papers-page'

interface Props {
  me: Me
  onDone: () => void
  onBack: () => void
  onLogin: () => void
}

/** 实名认证: the name and number of the ID card, and three pictures. */
export function IdentityForm({ me, onDone, onBack, onLogin }: Props) {
  const identification = useIdentification<IdentityValues>({
    me,
    schema: identityValues,
    papers: IDENTITY_PAPERS,
    send: sendIdentity,
    stateOf: ({ identityCheck }) => identityCheck,
    onDone,
  })
  const { form } = identification
  return (
    <PapersPage
      what="实名认证"
      state={me.identityCheck}
      reason={me.identityReason}
      identification={identification}
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
    </PapersPage>
  )
}
