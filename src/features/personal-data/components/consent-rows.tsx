import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { consentScopes } from '@/contract/weapp/consents'
import { clock } from '@/platform/clock'
import { formatMoment } from '@/shared/dates'
import { CONSENT_TEXTS } from '../consent-texts'
import type { Consent } from '../queries'

interface Props {
  consents: readonly Consent[]
  onWithdraw: (scope: Consent['scope']) => Promise<void>
}

/** The consents with their purpose, version and time, and the way to withdraw each. */
export function ConsentRows({ consents, onWithdraw }: Props) {
  return (
    <Card list>
      {consents.map(({ scope, version, given, at }) => {
        const word = consentScopes.label(scope)
        const moment = `${formatMoment(at, clock.now())} ${given ? '同意' : '撤回'}`
        const withdraw = (
          <Button kind="text" size="small" label={`撤回${word}`} onTap={() => onWithdraw(scope)}>
            撤回
          </Button>
        )
        return (
          <Row
            key={scope}
            title={word}
            note={`用于${CONSENT_TEXTS[scope].use}\n${moment} · 版本 ${version}`}
            value={given && scope !== 'privacy' ? withdraw : undefined}
            tag={given ? undefined : <Tag kind="neutral">已撤回</Tag>}
          />
        )
      })}
    </Card>
  )
}
