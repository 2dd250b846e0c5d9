import * as v from 'valibot'
import { submitForm } from '@/contract/weapp/form'
import { chooseHouse, drafts, enter, setRelation } from './draft'
import type { FlowKind } from './flow'
import { ID_CARD_KEYS, RELATION_KEYS, type FormValues, type House } from './form-values'
import { nationOf } from './nations'

/**
 * How backends call what was submitted (shenhe/detail). The face photo, the sensitive facts and how one stands to the owner are not taken
 * over: they are agreed to anew.
 */
const LABELS = {
  name: ['姓名', '真实姓名'],
  idNumber: ['身份证号', '身份证号码', '身份证'],
  sex: ['性别'],
  birth: ['出生日期', '出生年月', '生日'],
  nation: ['民族'],
  address: ['户籍地址', '户籍', '住址'],
  job: ['职业'],
  company: ['工作单位', '单位'],
  role: ['角色'],
  use: ['房屋用途', '用途'],
  ownership: ['房屋性质', '性质'],
  state: ['房屋状态', '房屋现状', '居住现状', '现状'],
  occupantType: ['住户类型', '管理人'],
  phone: ['手机号', '手机号码', '电话'],
} as const satisfies Partial<Record<keyof FormValues, readonly string[]>>
type Taken = keyof typeof LABELS

type Submitted = Readonly<Record<string, string>>

/** What the form would still take of it: a value that is masked or malformed by its rule is left to be typed. */
function validOf(submitted: Submitted): Partial<Pick<FormValues, Taken>> {
  const { fields } = submitForm.request
  const read = (Object.keys(LABELS) as Taken[]).flatMap((key) => {
    const label = LABELS[key].find((one) => submitted[one] !== undefined)
    const text = label && submitted[label]
    if (!text) return []
    const value = v.safeParse(fields[key].read, key === 'nation' ? nationOf(text) : text)
    return value.success && value.output !== undefined ? [[key, value.output]] : []
  })
  return Object.fromEntries(read) as Partial<Pick<FormValues, Taken>>
}

const only = <K extends keyof FormValues>(values: Partial<FormValues>, keys: readonly K[]) =>
  Object.fromEntries(
    keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]),
  ) as Partial<Pick<FormValues, K>>

export interface EarlierApplication {
  readonly applicationId: number
  /** Undefined when it could not be told which it was. */
  readonly house?: House
  readonly submitted: Submitted
}

/** Fills the draft with what an application that was refused or taken back has told. What was typed since stays as it is. In memory only (R25). */
export function takeOver(kind: FlowKind, { applicationId, house, submitted }: EarlierApplication): void {
  const told = validOf(submitted)
  const store = drafts[kind]
  const { values, typedPhone } = store.getState()
  if (house) {
    chooseHouse(kind, house)
    setRelation(kind, { ...only(told, RELATION_KEYS), ...store.getState().relations[house.houseId] })
  }
  const isUntouched = values.name === undefined && values.idNumber === undefined
  if (kind === 'form' && isUntouched) enter(kind, only(told, [...ID_CARD_KEYS, 'job', 'company']))
  store.setState({
    again: applicationId,
    typedPhone: typedPhone ?? told.phone,
    restored: house !== undefined || Object.keys(told).length > 0 ? 'application' : undefined,
  })
}
