import { ApiError, isUnknownOutcome } from '@/api/errors'
import { Notice } from '@/components/notice'
import { Button } from '@/components/button'
import type { useSaveChanges } from '../save-changes'
import { FailureNotice } from './failure-notice'

interface Props {
  save: ReturnType<typeof useSaveChanges>
  onLogin: () => void
  /** Starts a new house with these values, for servers that take no changes. */
  onNewHouse: () => void
}

/** Tells whether the server refused the change itself. */
const isRefused = (error: unknown) => error instanceof ApiError && error.kind === 'business'

/** Says how far saving has come. For a failure it names the field, and what has been saved before. */
export function SaveNotice({ save: { saving, progress }, onLogin, onNewHouse }: Props) {
  if (!progress) return null
  const { saved, total, label } = progress
  if (saving.state === 'busy')
    return <Notice>{`正在保存，已保存 ${saved} 项，共 ${total} 项：${label}`}</Notice>
  if (saving.state !== 'failed' && saving.state !== 'unknown') return null
  const sentence = isUnknownOutcome(saving.error)
    ? `网络中断，不确定“${label}”有没有保存。请再点保存，重复保存没有关系`
    : `“${label}”没有保存`
  return (
    <>
      <Notice kind="warning">{`已保存 ${saved} 项，共 ${total} 项。${sentence}，其余内容都还在。`}</Notice>
      {isUnknownOutcome(saving.error) ? null : <FailureNotice error={saving.error} onLogin={onLogin} />}
      {isRefused(saving.error) && saved === 0 ? (
        <Notice
          action={
            <Button kind="text" size="small" onTap={onNewHouse}>
              按填写的内容新建一套
            </Button>
          }
        >
          租房系统不接受修改时，可以按填写的内容新建一套房源，重新上传照片，再删除原来的。
        </Notice>
      ) : null}
    </>
  )
}
