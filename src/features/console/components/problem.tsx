import { Notice } from '@/components/notice'
import type { TesterAction } from '../use-tester-action'

/** Says why the tester's last action failed. */
export function Problem({ of }: { of: Pick<TesterAction<never>, 'problem' | 'dismiss'> }) {
  return of.problem ? (
    <Notice kind="danger" onDismiss={of.dismiss}>
      {of.problem}
    </Notice>
  ) : null
}
