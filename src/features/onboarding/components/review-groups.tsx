import { Image } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { imageAria } from '@/components/control-aria'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { sexes } from '@/contract/core/form-vocabulary'
import { formatCalendarDate } from '@/shared/dates'
import { maskPhone } from '@/shared/phone'
import { drafts } from '../draft'
import type { Step } from '../flow'
import { RELATION_KEYS, RELATION_LABELS, relationWord, type FormValues } from '../form-values'
import { nationWord } from '../nations'
import { chosenOption } from '../offered'
import { useOffered } from '../use-offered'
import { useFlowNavigation } from './flow-context'

function Group({ title, step, children }: { title: string; step: Step; children: ReactNode }) {
  const { goTo } = useFlowNavigation()
  const edit = (
    <Button kind="text" size="small" label={`修改${title}`} onTap={() => goTo(step)}>
      修改
    </Button>
  )
  return (
    <Card title={title} action={edit} list>
      {children}
    </Card>
  )
}

const yesNo = (value: boolean | undefined) => (value === undefined ? DECLINED : value ? '是' : '否')
const DECLINED = '不愿提供'

function Household({ values }: { values: Partial<FormValues> }) {
  const { kind } = useFlowNavigation()
  const offered = useOffered()
  const picked = drafts[kind]((draft) => draft.picked)
  const wordOf = (key: (typeof RELATION_KEYS)[number]) =>
    (key === 'ownerChoice' ? undefined : chosenOption(key, offered, { values, picked })?.label) ??
    relationWord(key, values)
  const told = RELATION_KEYS.map((key) => [RELATION_LABELS[key], wordOf(key)] as const)
  return (
    <Group title="与房屋的关系" step="relation">
      {told.map(([label, word]) => (word ? <Row key={label} title={label} value={word} /> : null))}
    </Group>
  )
}

function FacePhoto({ path }: { path: string | undefined }) {
  return (
    <Group title="人脸照片" step="face">
      <Row
        title="已选好"
        note="提交时上传"
        lead={
          path ? (
            <Image className="onboarding-thumb" src={path} mode="aspectFill" {...imageAria('您的照片')} />
          ) : undefined
        }
      />
    </Group>
  )
}

function Person({ values }: { values: Partial<FormValues> }) {
  return (
    <Group title="身份信息" step="idCard">
      <Row title="姓名" value={values.name} />
      <Row title="身份证号" note={values.idNumber} />
      <Row title="性别" value={values.sex && sexes.label(values.sex)} />
      <Row title="出生日期" value={formatCalendarDate(values.birth ?? '')} />
      <Row title="民族" value={nationWord(values.nation)} />
      <Row title="户籍地址" note={values.address} />
    </Group>
  )
}

function More({ values }: { values: Partial<FormValues> }) {
  const offered = useOffered()
  const { picked, declined } = drafts.form()
  // A word of the backend's own may be none of ours, so that a declined answer is told by itself.
  const politicalStatus = declined.includes('politicalStatus')
    ? undefined
    : chosenOption('politicalStatus', offered, { values, picked })
  return (
    <Group title="其他信息" step="more">
      <Row title="职业" value={values.job} />
      <Row title="工作单位" value={values.company} />
      <Row title="政治面貌" value={politicalStatus?.label ?? DECLINED} />
      <Row title="退役军人" value={yesNo(values.veteran)} />
      <Row title="低保" value={yesNo(values.lowIncome)} />
      <Row title="上访记录" value={yesNo(values.petitioner)} />
    </Group>
  )
}

/** Everything that will be sent, in the order of the steps. */
export function ReviewGroups() {
  const { kind } = useFlowNavigation()
  const { values, house, facePhoto } = drafts[kind]()
  return (
    <>
      <Group title="手机号" step="phone">
        <Row title="手机号" value={maskPhone(values.phone ?? '')} />
      </Group>
      <Group title="房屋" step="house">
        <Row title={house?.introduction ?? ''} />
      </Group>
      <Household values={values} />
      {kind === 'form' ? (
        <>
          <FacePhoto path={facePhoto?.path} />
          <Person values={values} />
          <More values={values} />
        </>
      ) : null}
    </>
  )
}
