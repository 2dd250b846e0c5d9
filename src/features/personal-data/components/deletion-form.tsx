import { View } from '@tarojs/components'
import { useState } from 'react'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Checkbox } from '@/components/checkbox'
import { CodeField } from '@/components/code-field'
import { Notice } from '@/components/notice'
import { smsCode } from '@/contract/core/values'
import { confirm } from '@/platform/feedback'
import { formatFen } from '@/shared/money'
import { maskPhone } from '@/shared/phone'
import * as v from 'valibot'
import { pendingHouses } from '../facts'
import type { PersonalData } from '../queries'
import { deletionSentence, useDeleteAccount } from '../use-delete-account'

const DELETED = [
  '账号、密码、昵称、头像、登录状态和授权记录',
  '等待审核、没有通过和撤回的申请',
  '人脸照片、政治面貌、低保和上访记录',
  '这台手机上属于您的全部内容',
]
const KEPT = [
  '住户登记（姓名、身份证号、手机号、房屋）：社区“一标三实”登记要求，到您不再是住户为止',
  '账单和付款记录：会计法规要求保存，没有缴清的费用仍需缴纳',
  '报修和投诉建议的处理记录：不再显示您的账号',
]

const List = ({ title, points }: { title: string; points: readonly string[] }) => (
  <Card title={title}>
    {points.map((point) => (
      <View key={point} className="wj-point">
        · {point}
      </View>
    ))}
  </Card>
)

/** Says what is still open and does not end with the account. */
function Warnings({ data }: { data: PersonalData }) {
  const { unpaid } = data
  const waiting = pendingHouses(data).length
  return (
    <>
      {unpaid.count > 0 ? (
        <Notice kind="warning">
          您还有 {unpaid.count} 笔待缴费，共 {formatFen(unpaid.fen)}
          。注销后仍需缴纳，届时请到物业服务中心办理。
        </Notice>
      ) : null}
      {waiting > 0 ? (
        <Notice kind="warning">您有 {waiting} 条申请正在审核，注销后申请会删除，不再审核。</Notice>
      ) : null}
    </>
  )
}

const sure = () =>
  confirm({
    title: '注销账号？',
    content: '注销后不能恢复。以后再使用，需要重新注册。',
    confirmText: '注销',
    cancelText: '取消',
    danger: true,
  })

/** Deletes the account (注销账号): says what is open, what is deleted and what has to be kept, then asks for the code. */
export function DeletionForm({ data, onDeleted }: { data: PersonalData; onDeleted: () => void }) {
  const { phone } = data.account
  const { sms, sending, deletion } = useDeleteAccount(phone)
  const [code, setCode] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [asked, setAsked] = useState(false)
  const codeProblem = asked && !v.is(smsCode.check, code) ? '请输入短信里的验证码' : undefined

  const submit = async () => {
    setAsked(true)
    if (!agreed || !sms.sent || !v.is(smsCode.check, code) || !(await sure())) return
    if ((await deletion.send(code)).ok) onDeleted()
  }
  return (
    <>
      <Warnings data={data} />
      <List title="会删除" points={DELETED} />
      <List title="物业依法保留" points={KEPT} />
      <Card title="验证是您本人" list>
        <CodeField
          onInput={setCode}
          secondsLeft={sms.secondsLeft}
          again={sms.sent !== undefined}
          busy={sending.state === 'busy'}
          onSend={async () => void (await sending.send(undefined))}
          hint={sms.sent ? `已发送到 ${maskPhone(phone)}，5 分钟内有效` : `将发送到 ${maskPhone(phone)}`}
          error={
            sending.error ? sentenceOf(sending.error) : asked && !sms.sent ? '请先获取验证码' : codeProblem
          }
        />
      </Card>
      {deletion.error ? <Notice kind="danger">{deletionSentence(deletion.error)}</Notice> : null}
      <Checkbox
        checked={agreed}
        onChange={setAgreed}
        label="我已了解删除和保留的内容"
        error={asked && !agreed ? '请先阅读上面的内容并勾选' : undefined}
      >
        我已了解删除和保留的内容
      </Checkbox>
      <Button block kind="danger" busy={deletion.state === 'busy'} onTap={submit}>
        注销账号
      </Button>
    </>
  )
}
