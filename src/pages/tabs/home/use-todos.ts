import { pages } from '@/routes/pages'
import type { UseQueryResult } from '@tanstack/react-query'
import { ApiError } from '@/api/errors'
import type { IconName } from '@/components/picture-names'
import type { Module } from '@/contract/core/vocabulary'
import { useBadge } from '@/features/announcements/badge'
import { useLatestAnnouncements } from '@/features/announcements/latest'
import { useUnpaid } from '@/features/fees/unpaid'
import type { Todo } from '@/features/home/components/todo-card'
import { applicationTitle, refusalReason } from '@/features/houses/messages'
import type { Application } from '@/features/houses/queries'
import { go } from '@/platform/navigation'
import { useUnreadRepairs } from '@/features/repairs/queries'
import { formatMoment } from '@/shared/dates'
import { formatFen } from '@/shared/money'
import { stateTagOf } from '@/shared/state-tag'

type Words = Pick<Todo, 'title' | 'note' | 'value'>

interface Source<T> {
  readonly name: string
  readonly icon: IconName
  readonly url: string
  /** The words for the line; undefined if there is nothing to do. */
  readonly words: (data: T) => Words | undefined
}

/** Tells whether the module was switched off meanwhile, so that there is nothing to do in it. */
const isOff = (error: unknown) => error instanceof ApiError && error.failure === 'moduleOff'

/** The lines of one source. If it could not be read, a line says so, because otherwise it would look like nothing to do. */
function todoOf<T>(query: UseQueryResult<T>, { name, icon, url, words }: Source<T>): Todo[] {
  const { data, error } = query
  if (error && isOff(error)) return []
  const found = data === undefined ? undefined : words(data)
  const old = error && `${formatMoment(query.dataUpdatedAt)} 读到，没有更新`
  if (found) {
    const note = [found.note, old].filter(Boolean).join(' · ')
    return [{ key: name, icon, ...found, note, open: () => void go(url) }]
  }
  if (!error) return []
  const title = `${name}没有读到，点按重试`
  return [{ key: name, icon: 'refresh-cw', title, open: () => void query.refetch() }]
}

/** The states of applications that the resident has to know of. Approved and withdrawn ones need nothing more. */
const OPEN_STATES = ['rejected', 'pending'] as const

const applicationTodos = (applications: readonly Application[]): Todo[] =>
  OPEN_STATES.flatMap((state) => applications.filter((application) => application.state === state)).map(
    (application) => {
      const { title, purpose } = applicationTitle(application)
      return {
        key: `application ${application.applicationId}`,
        icon: 'file-text',
        title,
        note: application.state === 'rejected' ? `原因：${refusalReason(application)}` : purpose,
        tag: stateTagOf('application', application.state),
        open: () => void go(pages.application.url(application.applicationId)),
      }
    },
  )

export interface Todos {
  readonly todos: readonly Todo[]
  /** What has to be paid; undefined if nothing has. If it could not be read, `todos` has a line about it. */
  readonly due?: Todo
  readonly waiting: boolean
}

/** What the resident has to do. Each source is read by itself, and those of a community only if their module is not off. */
export function useTodos(
  applications: readonly Application[],
  communityIdentifier: string | undefined,
  modules: readonly Module[] | undefined,
): Todos {
  const where = (module: Module) =>
    modules === undefined || modules.includes(module) ? communityIdentifier : undefined
  const unpaid = useUnpaid(where('fees'))
  const latest = useLatestAnnouncements(where('announcements'))
  const repairsOn = where('repairs') !== undefined
  const answered = useUnreadRepairs(repairsOn)
  useBadge(latest.data?.unread, latest.data?.more)

  const bills = todoOf(unpaid, {
    name: '待缴费',
    icon: 'credit-card',
    url: pages.fees.url(),
    words: ({ count, fen }) => {
      if (count === 0) return undefined
      return {
        title: '待缴费',
        note: `共 ${count} 笔`,
        value: fen === undefined ? undefined : formatFen(fen),
      }
    },
  })
  const isDue = Boolean(unpaid.data?.count)
  const todos = [
    ...applicationTodos(applications),
    ...(isDue ? [] : bills),
    ...(repairsOn
      ? todoOf(answered, {
          name: '报修',
          icon: 'wrench',
          url: pages.repairs.url(),
          words: ({ count }) => (count > 0 ? { title: '报修有新答复', value: `${count} 件` } : undefined),
        })
      : []),
    ...todoOf(latest, {
      name: '公告',
      icon: 'megaphone',
      url: pages.announcements.url(),
      words: ({ unread, more, latest: newest }) =>
        unread > 0
          ? { title: '未读公告', note: newest?.title, value: `${unread} 条${more ? '以上' : ''}` }
          : undefined,
    }),
  ]
  return {
    todos,
    due: isDue ? bills[0] : undefined,
    waiting: [unpaid, answered, latest].some(({ isLoading }) => isLoading),
  }
}
