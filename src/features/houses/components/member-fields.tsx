import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Checkbox } from '@/components/checkbox'
import { Notice } from '@/components/notice'
import { SelectField } from '@/components/select-field'
import { TextField } from '@/components/text-field'
import { useFieldOrder } from '@/components/use-field-order'
import { addMember } from '@/contract/weapp/household'
import { optionChosen, useFormOptions } from '@/queries/form-options'
import { call } from '@/session/backend'
import { useForm, type Form } from '@/shared/use-form'
import { useHouseholdChange } from '../household'
import { memberRoles, newMemberSchema, type NewMember } from '../member-form'

const AGREED = '我已征得本人同意，为其登记以上信息'

/** Which of the roles is chosen: two of the backend's may mean the same to us. */
function useRole(form: Form<NewMember>) {
  const answer = useFormOptions()
  const options = useMemo(() => memberRoles(answer), [answer])
  const [picked, setPicked] = useState<string>()
  const choose = (value: string) => {
    setPicked(value)
    form.setValue('role', options.find((one) => one.value === value)?.word)
  }
  return { options, chosen: optionChosen(options, { word: form.values.role, picked }), choose }
}

interface WhoProps {
  form: Form<NewMember>
  role: ReturnType<typeof useRole>
  onLast: () => void
}

/** The four fields of a member. The last key of the keyboard sends them. */
function Who({ form, role, onLast }: WhoProps) {
  const order = useFieldOrder(['name', 'phone', 'idNumber'], onLast)
  return (
    <>
      <SelectField
        label="关系"
        placeholder="与业主的关系"
        required
        options={role.options}
        value={role.chosen?.value}
        error={form.errors.role}
        onChange={role.choose}
      />
      <TextField
        label="姓名"
        required
        error={form.errors.name}
        onInput={(text) => form.type('name', text)}
        {...order.of('name')}
      />
      <TextField
        label="手机号"
        required
        type="phone"
        placeholder="本人的手机号"
        hint="本人用这个手机号开通"
        error={form.errors.phone}
        onInput={(text) => form.type('phone', text)}
        {...order.of('phone')}
      />
      <TextField
        label="身份证号"
        required
        type="idcard"
        error={form.errors.idNumber}
        onInput={(text) => form.type('idNumber', text)}
        {...order.of('idNumber')}
      />
    </>
  )
}

interface Props {
  introduction: string
  membershipId: number
  communityIdentifier: string
  onDone: () => void
}

/** Adds a relative or a tenant. The other facts of the form are left to that person. */
export function MemberFields({ introduction, membershipId, communityIdentifier, onDone }: Props) {
  const form = useForm<NewMember>({ schema: newMemberSchema })
  const role = useRole(form)
  const [agreed, setAgreed] = useState(false)
  const [asked, setAsked] = useState(false)
  const { busy, sentence, reset, change } = useHouseholdChange((member: NewMember) => {
    const key = role.chosen?.key
    const keys: Record<string, string | number> = key === undefined ? {} : { role: key }
    return call(addMember, { ...member, membershipId, communityIdentifier, keys })
  })
  const submit = async () => {
    setAsked(true)
    const member = form.checked()
    if (member && agreed && (await change(member))) onDone()
  }
  return (
    <View>
      {sentence ? (
        <Notice kind="danger" onDismiss={reset}>
          {`${sentence}。您填写的内容都还在。`}
        </Notice>
      ) : null}
      <Card title={introduction} list>
        <Who form={form} role={role} onLast={() => void submit()} />
      </Card>
      <Checkbox
        checked={agreed}
        onChange={setAgreed}
        label={AGREED}
        error={asked && !agreed ? '请先征得本人同意并勾选' : undefined}
      >
        {AGREED}
      </Checkbox>
      <Button block busy={busy} onTap={submit}>
        提交物业审核
      </Button>
    </View>
  )
}
