import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice-group'
import { TextField } from '@/components/text-field'
import { tenures } from '@/contract/rental/vocabulary'
import type { Form } from '@/shared/use-form'
import { optionsOf } from '@/shared/options'
import { CERTIFICATE_PAPERS, certificateValues, sendCertificate, type CertificateValues } from '../papers'
import type { Me } from '../me'
import { useIdentification } from '../use-identification'
import { PapersPage } from './papers-page'

const TENURES = optionsOf(tenures)

interface Props {
  me: Me
  onDone: () => void
  onBack: () => void
  onLogin: () => void
}

function CertificateFields({ form }: { form: Form<CertificateValues> }) {
  const { values, errors } = form
  return (
    <Card title="房产证信息" list>
      <ChoiceGroup
        label="房屋类型"
        options={TENURES}
        value={values.tenure}
        onChange={(tenure) => form.setValue('tenure', tenure)}
        error={errors.tenure}
      />
      <TextField
        label="房产证姓名"
        required
        placeholder="房产证上的权利人"
        maxlength={30}
        value={values.certName}
        onInput={(text) => form.type('certName', text)}
        error={errors.certName}
      />
      <TextField
        label="身份证号"
        required
        type="idcard"
        placeholder="权利人的18位身份证号"
        value={values.idNumber}
        onInput={(text) => form.type('idNumber', text)}
        error={errors.idNumber}
      />
      <TextField
        label="房产证号"
        required
        placeholder="房产证上的编号"
        maxlength={60}
        value={values.certNumber}
        onInput={(text) => form.type('certNumber', text)}
        error={errors.certNumber}
      />
    </Card>
  )
}

/** 房东身份认证: the facts of the property certificate, and pictures of it and of the lease. */
export function CertificateForm({ me, onDone, onBack, onLogin }: Props) {
  const identification = useIdentification<CertificateValues>({
    me,
    schema: certificateValues,
    initial: { tenure: 'owned' },
    papers: CERTIFICATE_PAPERS,
    send: sendCertificate,
    stateOf: ({ landlordCheck }) => landlordCheck,
    onDone,
  })
  return (
    <PapersPage
      what="房产证认证"
      state={me.landlordCheck}
      reason={me.landlordReason}
      identification={identification}
      onBack={onBack}
      onLogin={onLogin}
    >
      <CertificateFields form={identification.form} />
    </PapersPage>
  )
}
