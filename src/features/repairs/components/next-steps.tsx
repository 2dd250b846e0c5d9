import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { Repair } from '../queries'

interface Props {
  state: Repair['state']
  /** Calls the property office; undefined if its number is unknown. */
  onCall?: () => Promise<void>
  onAgain: () => void
}

/**
 * Says what a resident can do about a repair. No document has a call for urging or reopening a work order, and the actions of zhongmin 5.4
 * are for staff.
 */
export function NextSteps({ state, onCall, onAgain }: Props) {
  if (state !== 'DONE')
    return (
      <Notice
        action={
          onCall ? (
            <Button kind="text" size="small" icon="phone" onTap={onCall}>
              致电物业
            </Button>
          ) : null
        }
      >
        报修系统不能在线催办。着急时请联系小区物业服务中心，告诉他们上面的服务单号，可以更快查到。
      </Notice>
    )
  return (
    <Notice
      action={
        <Button kind="text" size="small" onTap={onAgain}>
          再次报修
        </Button>
      }
    >
      问题没有解决？完成的服务单不能重新打开，请再次报修，会带上房屋、类别和原服务单号。
    </Notice>
  )
}
