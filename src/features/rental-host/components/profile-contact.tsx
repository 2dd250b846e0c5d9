import { Card } from '@/components/card'
import { SwitchRow } from '@/components/switch-row'
import type { Form } from '@/shared/use-form'
import type { ProfileValues } from '../profile'
import { ProfileText } from './profile-text'

interface Props {
  form: Form<ProfileValues>
}

/** How tenants reach the landlord after they have paid. Only landlords can have a 400 number. */
export function ContactFields({ form }: Props) {
  const { values } = form
  const hasShort = values.virtualTelFlag === true
  return (
    <Card title="联系方式" list>
      <ProfileText form={form} name="tel" label="手机号" type="phone" placeholder="选填" />
      <ProfileText form={form} name="wechat" label="微信号" placeholder="选填" maxlength={50} />
      <ProfileText form={form} name="qq" label="QQ号" placeholder="选填" maxlength={20} />
      {values.userType === 'landlord' ? (
        <SwitchRow
          title="使用400短号"
          note="租客打短号联系您，不显示手机号。仅限房东"
          checked={hasShort}
          onChange={(on) => form.setValue('virtualTelFlag', on)}
        />
      ) : null}
      {values.userType === 'landlord' && hasShort ? (
        <ProfileText
          form={form}
          name="virtualTel"
          label="400短号"
          placeholder="租房系统给您的短号"
          maxlength={20}
        />
      ) : null}
    </Card>
  )
}

/** The account to which rent and shares are paid. It is sent and never shown again. */
export const PayoutFields = ({ form }: Props) => (
  <Card title="收款账号（选填）" list>
    <ProfileText form={form} name="accountName" label="姓名" placeholder="账号的姓名" maxlength={50} />
    <ProfileText form={form} name="accountNumber" label="账号" placeholder="收款账号" maxlength={50} />
    <ProfileText
      form={form}
      name="accountIdNumber"
      label="身份证号"
      type="idcard"
      placeholder="账号的身份证号"
      hint="提现时核对身份，只发给租房系统，不留在手机上"
    />
  </Card>
)
