import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'

/** Help for residents whose house is not listed: what to check, whom to ask, and that nothing is lost. */
export function NotFound({ onLeave }: { onLeave: () => void }) {
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <Button kind="text" block onTap={() => setOpen(true)}>
        找不到我的房屋
      </Button>
    )
  }
  return (
    <Notice
      action={
        <Button kind="text" size="small" onTap={onLeave}>
          先离开，以后再选
        </Button>
      }
      onDismiss={() => setOpen(false)}
    >
      <View>请先核对小区、楼栋和单元，点上方已选的位置可以重选。</View>
      <View>
        仍然没有，说明物业还没有登记这套房屋。请带上房产证或租赁合同，到小区物业服务中心登记，登记后就能在这里选到。已填写的内容在退出小程序前不会丢。
      </View>
    </Notice>
  )
}
