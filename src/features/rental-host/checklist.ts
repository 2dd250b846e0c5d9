import type { Me } from './me'
import { checkTag } from './words'

export type TaskName = 'profile' | 'identity' | 'certificate' | 'house'

export interface Task {
  readonly name: TaskName
  readonly title: string
  readonly note: string
  readonly tag: ReturnType<typeof checkTag>
}

/** Tells whether the profile was sent. A server that does not give the user type back still gives back other facts of the profile. */
export const hasProfile = ({ userType, occupation, education }: Me): boolean =>
  userType !== undefined || Boolean(occupation && education)

const DONE = { word: '已完成', kind: 'success' } as const
const OPEN = { word: '待完成', kind: 'info' } as const

const profileTask = (me: Me): Task => ({
  name: 'profile',
  title: '填写资料',
  note: '称呼、联系方式和收款账号',
  tag: hasProfile(me) ? DONE : OPEN,
})

const refusal = (reason: string | undefined) => `没有通过${reason ? `：${reason}` : ''}，请重新提交`

function noteOf(state: Me['identityCheck'], reason: string | undefined, open: string): string {
  if (state === 'refused') return refusal(reason)
  if (state === 'pending') return '已提交，等待租房系统审核'
  if (state === undefined) return `${open}。租房系统没有告知进度`
  return open
}

/** The steps from nothing to a house that tenants can find, each with its state on the server. */
export function checklistOf(me: Me, released: number): readonly Task[] {
  const { identityCheck, identityReason, landlordCheck, landlordReason } = me
  return [
    profileTask(me),
    {
      name: 'identity',
      title: '实名认证',
      note: noteOf(identityCheck, identityReason, '本人照片和身份证正反面'),
      tag: checkTag(identityCheck),
    },
    {
      name: 'certificate',
      title: '房产证认证',
      note: noteOf(landlordCheck, landlordReason, '房产证和租赁合同照片'),
      tag: checkTag(landlordCheck),
    },
    {
      name: 'house',
      title: '发布房源',
      note: released > 0 ? `${released} 套正在出租` : '填写房源、上传照片后发布',
      tag: released > 0 ? DONE : OPEN,
    },
  ]
}

/** Tells whether all steps are done, so that the list can be hidden. */
export const isAllDone = (tasks: readonly Task[]): boolean => tasks.every(({ tag }) => tag.kind === 'success')
