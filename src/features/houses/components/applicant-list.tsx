import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { purposeOf } from '@/shared/state-tag'
import type { HouseDetail } from '../detail-queries'
import { StateTag } from './state-tag'

type Applicant = HouseDetail['unbound'][number]

function ApplicantRow({ applicant: { name, action, type, introduction, state } }: { applicant: Applicant }) {
  const purpose = purposeOf([introduction, action, type].filter(Boolean).join(' '))
  return (
    <Row
      icon="file-text"
      title={name || '申请人姓名未提供'}
      note={purpose}
      tag={state ? <StateTag of="application" state={state} /> : null}
    />
  )
}

/** The people who have applied to join the house. Only its owner sees them. */
export function ApplicantList({ applicants }: { applicants: readonly Applicant[] }) {
  return (
    <Card title={`加入申请（${applicants.length}）`} list>
      {applicants.map((applicant, index) => (
        // Two applications of one person differ in nothing but their place in the list.
        <ApplicantRow key={index} applicant={applicant} />
      ))}
    </Card>
  )
}
