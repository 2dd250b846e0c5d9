import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { confirm } from '@/platform/feedback'
import { draftOf, isEmpty } from '../draft'
import { RESTORED, RESTORED_MASKED } from '../messages'

const askToClear = () =>
  confirm({
    title: '清空已填写的内容？',
    content: '文字和图片都会清空。',
    confirmText: '清空',
    cancelText: '不清空',
    danger: true,
  })

interface Props {
  communityIdentifier: string
  onClear: () => void
}

function found(communityIdentifier: string): 'whole' | 'masked' | undefined {
  const draft = draftOf(communityIdentifier)
  return isEmpty(draft) ? undefined : (draft.restored ?? 'whole')
}

/** Says that the text of an earlier run of the app is there again, and offers to delete it. */
export function RestoredNotice({ communityIdentifier, onClear }: Props) {
  const [restored, setRestored] = useState(() => found(communityIdentifier))
  if (!restored) return null
  const clear = async () => {
    if (!(await askToClear())) return
    onClear()
    setRestored(undefined)
  }
  const action = (
    <Button kind="text" size="small" onTap={clear}>
      清空重写
    </Button>
  )
  return (
    <Notice action={action} onDismiss={() => setRestored(undefined)}>
      {restored === 'masked' ? RESTORED_MASKED : RESTORED}
    </Notice>
  )
}
