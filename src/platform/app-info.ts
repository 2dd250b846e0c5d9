import { version } from './env'

/** The name and version that the page 我的 and a report to the property office show. */
export const appInfo = { name: '万家', version } as const
