import { Notice } from '@/components/notice'
import type { Act } from '../use-act'

/** Why the last act has not worked. */
export function Problem({ of }: { of: Pick<Act<never>, 'problem' | 'dismiss'> }) {
  return of.problem ? (
    <Notice kind="danger" onDismiss={of.dismiss}>
      {of.problem}
    </Notice>
  ) : null
}
