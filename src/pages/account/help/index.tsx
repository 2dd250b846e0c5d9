import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Screen } from '@/components/screen'
import { HELP_CHAPTERS } from '@/features/account/help-text'
import { go } from '@/platform/navigation'
import './index.scss'

/** Explains how binding works, what the states mean and whom to call. It needs no account and no network. */
export default function HelpPage() {
  return (
    <Screen>
      {HELP_CHAPTERS.map(({ title, answers }) => (
        <Card key={title} title={title}>
          {answers.map((answer) => (
            <View key={answer} className="help__answer">
              {answer}
            </View>
          ))}
        </Card>
      ))}
      <Button block kind="secondary" icon="phone" onTap={() => go(pages.emergency.url())}>
        查看物业和应急电话
      </Button>
    </Screen>
  )
}
