import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { VERSION_WORDS } from '@/features/account/privacy-text'
import { confirm } from '@/platform/feedback'
import { back, go } from '@/platform/navigation'
import { giveConsent } from '@/queries/consents'
import { pages } from '@/routes/pages'
import { session } from '@/session/backend'
import { useSession } from '@/session/store'

const askToLeave = () =>
  confirm({
    title: '不同意？',
    content: '不同意就不能继续使用需要登录的功能，将退出登录。已经提交的不受影响，您可以随时回来。',
    confirmText: '退出登录',
    cancelText: '再看看',
  })

/**
 * Asks residents who are signed in and have not agreed to the present version of the privacy text: because it changed, or because they
 * signed in silently or on another device.
 */
export default function ConsentPage() {
  const status = useSession((state) => state.status)
  useEffect(() => {
    // After a sign-out there is nobody to ask.
    if (status === 'visitor') void back()
  }, [status])

  const agree = () => {
    giveConsent('privacy')
    void back()
  }
  const refuse = async () => {
    if (await askToLeave()) session.signOut()
  }
  return (
    <Screen
      bottom={
        <View>
          <Button block onTap={agree}>
            同意并继续
          </Button>
          <Button block kind="text" onTap={refuse}>
            不同意
          </Button>
        </View>
      }
    >
      <Card title="请阅读并同意">
        <View>
          继续使用前，请阅读《隐私说明》和《用户协议》。里面写明了万家收集哪些信息、用来做什么、保存多久，以及怎样查看、更正、撤回和注销。
        </View>
        <View className="wj-note">{VERSION_WORDS}</View>
      </Card>
      <Card list>
        <Row icon="shield-check" title="隐私说明" onTap={() => void go(pages.privacy.url())} />
        <Row icon="file-text" title="用户协议" onTap={() => void go(pages.agreement.url())} />
      </Card>
    </Screen>
  )
}
