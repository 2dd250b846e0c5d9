import { persona } from './persona.h5'

let made = 0

/** What WeChat would give this persona: wx:<openid>:<anything>, different each time because a code works once. */
export const wxCode = async (): Promise<string> => `wx:${persona()}:${Date.now().toString(36)}-${++made}`
