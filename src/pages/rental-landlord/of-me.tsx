import type { ReactNode } from 'react'
import { Loaded } from '@/components/loaded'
import { rentalSentence } from '@/components/rental-words'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { useHiddenFromCaptures } from '@/components/use-hidden-from-captures'
import { useMe, type Me } from '@/features/rental-host/me'
import { loadOf } from '@/queries/page-query'
import { HostGuard } from '../guards/rental-guard'

interface Props {
  children: (me: Me) => ReactNode
}

function Known({ children }: Props) {
  const query = useMe()
  useHiddenFromCaptures()
  if (query.data) return <>{children(query.data)}</>
  return (
    <Screen>
      <Loaded
        load={loadOf(query, { sentence: rentalSentence })}
        skeleton={<Skeleton shape="form" rows={5} />}
      >
        {() => null}
      </Loaded>
    </Screen>
  )
}

/** A page with a form about the landlord, which is shown after rental's facts about them were read. Screen captures do not show it. */
export const OfMe = ({ children }: Props) => (
  <HostGuard>
    <Known>{children}</Known>
  </HostGuard>
)
