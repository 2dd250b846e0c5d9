import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Notice } from '@/components/notice'
import { Screen } from '@/components/screen'
import { rentalSettings } from '@/platform/env'
import type { CheckState } from '@/contract/rental/vocabulary'
import type { useIdentification } from '../use-identification'
import { PaperPicture } from './paper-picture'
import { UncertainNotice, type UncertainWrite } from './uncertain-notice'

/** Says that no papers are taken, because the server does not protect them. */
const NotTaken = ({ what, onBack }: { what: string; onBack: () => void }) => (
  <Screen>
    <EmptyState
      drawing="waiting"
      title={`线上${what}还没有开通`}
      note="租房系统还不能保护好证件照片，所以这里不收。需要认证时请带证件到小区物业服务中心办理"
    >
      <Button kind="secondary" onTap={onBack}>
        返回
      </Button>
    </EmptyState>
  </Screen>
)

interface Props {
  /** The name of the identification, such as 实名认证. */
  what: string
  state: CheckState | undefined
  reason: string | undefined
  identification: Pick<ReturnType<typeof useIdentification>, 'papers' | 'demanded' | 'step' | 'submit'> & {
    readonly write: UncertainWrite
  }
  onBack: () => void
  onLogin: () => void
  children: ReactNode
}

/** How it stands already, in a sentence above the form. */
function IdentificationState({ what, state, reason }: Pick<Props, 'what' | 'state' | 'reason'>) {
  if (state === 'passed')
    return <Notice kind="success">{`${what}已通过。证件照片不会再显示；需要更新时可以重新提交。`}</Notice>
  if (state === 'pending') return <Notice>{`${what}已提交，正在审核，不用重复提交。`}</Notice>
  if (state === 'refused')
    return (
      <Notice kind="danger">{`${what}没有通过${reason ? `：${reason}` : ''}。请核对后重新提交。`}</Notice>
    )
  return null
}

/** A form with papers. It says why they are asked for and how the identification stands, and that they are not kept on the phone. */
export function PapersPage({ what, state, reason, identification, onBack, onLogin, children }: Props) {
  if (!rentalSettings.takesPapers) return <NotTaken what={what} onBack={onBack} />
  const { papers, demanded, step, write, submit } = identification
  const busy = write.sending.state === 'busy'
  return (
    <Screen
      form
      bottom={
        <Button block busy={busy} disabled={write.uncertain} onTap={submit}>
          {busy ? (step ?? '正在提交') : `提交${what}`}
        </Button>
      }
    >
      <IdentificationState what={what} state={state} reason={reason} />
      <UncertainNotice write={write} what={what} onLogin={onLogin} />
      <Notice icon="shield-check">
        证件照片只发给租房系统审核，不留在手机上，提交后不再显示。不愿提供的话可以不填，但不能发布房源。
      </Notice>
      {children}
      {papers.map((name) => (
        <PaperPicture key={name} name={name} demanded={demanded} />
      ))}
    </Screen>
  )
}
