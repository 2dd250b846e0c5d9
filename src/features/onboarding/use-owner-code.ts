import { useState } from 'react'
import { failedWith, sentenceOf } from '@/api/errors'
import { verifyOwnerCode } from '@/contract/weapp/verification'
import { call } from '@/session/backend'
import { dropSmsCode, sendSmsCode } from '@/session/sms-codes'
import { useSmsCode } from '@/session/use-sms-code'
import { useSubmit } from '@/shared/use-submit'
import { drafts, setRelation } from './draft'
import type { FlowKind } from './flow'
import type { House } from './form-values'
import { ownerPhoneOf, ownerHouseFacts } from './owner-phone'

/** The name under which the sent code is remembered, because the owner's phone may not be. */
const receiverOf = (houseId: number) => `house ${houseId}`

/** Sends the code to the owner. The phone is in the request and in no store, where the house stands for it (R21). */
async function sendToOwner({ houseId, introduction }: House): Promise<void> {
  const phone = ownerPhoneOf(houseId)
  if (!phone) return
  await sendSmsCode('owner', { phone, houseName: introduction, receiver: receiverOf(houseId) })
}

const isAboutTheCode = (error: unknown) =>
  failedWith(error, verifyOwnerCode, 'codeWrong') || failedWith(error, verifyOwnerCode, 'codeExpired')

/** Asks for the owner's code and verifies it (2.2.3). Only afterwards the form shows how the owner registered the house. */
export function useOwnerCode(kind: FlowKind, house: House) {
  const { houseId } = house
  const sms = useSmsCode('owner', receiverOf(houseId))
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string>()
  const checking = useSubmit((input: { verificationKey: string; verificationCode: string }) =>
    call(verifyOwnerCode, input),
  )

  const type = (text: string) => {
    setCode(text)
    setFault(undefined)
  }

  const send = async () => {
    setFault(undefined)
    try {
      await sendToOwner(house)
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }

  const verify = async () => {
    if (!sms.sent) return setFault('请先获取验证码')
    if (!/^\d{4,6}$/.test(code)) return setFault('请输入业主收到的验证码')
    const sent = await checking.send({ verificationKey: sms.sent.key, verificationCode: code })
    if (!sent.ok) {
      if (!isAboutTheCode(sent.error)) return
      checking.reset()
      return setFault(sentenceOf(sent.error))
    }
    dropSmsCode('owner')
    // The resident may have chosen another house meanwhile.
    const data = ownerHouseFacts(houseId)
    if (!data || drafts[kind].getState().house?.houseId !== houseId) return
    setRelation(kind, data)
    drafts[kind].setState({ owner: { houseId, is: 'verified' } })
  }

  return { sms, type, send, verify, fault, checking }
}
