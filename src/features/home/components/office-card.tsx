import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { toast } from '@/platform/feedback'
import { callPhone } from '@/platform/phone-call'

/** The property office's number, which one tap calls. If the dialler does not open, the number is shown. */
export function OfficeCard({ number }: { number: string }) {
  const call = async () => {
    if ((await callPhone(number)) === 'refused') toast(`没有打开电话，物业号码是 ${number}`)
  }
  return (
    <Card list>
      <Row
        icon="building-2"
        title="物业服务中心"
        note={number}
        value="拨打"
        arrow={false}
        onTap={() => void call()}
      />
    </Card>
  )
}
