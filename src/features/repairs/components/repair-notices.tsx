import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { Restored } from '../drafts'

interface Props {
  /** What was restored from an earlier visit. */
  restored?: Restored
  uncertain: boolean
  missing: boolean
  sentence?: string
  onClear: () => void
}

/** Says how sending stands. What was typed stays in any case. */
export function RepairNotices({ restored, uncertain, missing, sentence, onClear }: Props) {
  return (
    <>
      {uncertain ? (
        <Notice kind="warning">网络中断，不确定报修有没有送到。请先核对结果，不要重复提交。</Notice>
      ) : null}
      {missing ? <Notice>没有查到刚才的报修，可能没有送到。您填写的内容都还在，可以再次提交。</Notice> : null}
      {sentence ? <Notice kind="danger">{sentence}</Notice> : null}
      {restored && !uncertain ? (
        <Notice
          action={
            <Button kind="text" size="small" onTap={onClear}>
              清空重填
            </Button>
          }
        >
          {`已恢复您上次没有提交的内容。${restored.masked ? '为保护隐私，手机号等号码没有保存，请补上。' : ''}`}
        </Notice>
      ) : null}
    </>
  )
}
