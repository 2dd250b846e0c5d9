import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { invalidateToken, type TokenLoss } from '../identity'
import { useTesterAction } from '../use-tester-action'
import { TOKEN_LOSSES } from '../messages'
import { Problem } from './problem'

const KINDS = Object.keys(TOKEN_LOSSES) as TokenLoss[]

/** Makes the resident's sign-in invalid. The app notices it at its next call. */
export function LostSignIn() {
  const lose = useTesterAction(invalidateToken, (_done, how) => `${TOKEN_LOSSES[how].title}：回到小程序看看`)
  return (
    <>
      <Problem of={lose} />
      <Card title="住户的登录" list>
        {KINDS.map((how) => (
          <Row key={how} icon="key-round" {...TOKEN_LOSSES[how]} onTap={() => void lose.act(how)} />
        ))}
      </Card>
    </>
  )
}
