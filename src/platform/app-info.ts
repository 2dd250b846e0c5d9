import { version } from './env'

/** What 我的 and a report to the property office show. */
export const appInfo = { name: '万家', version } as const
