import { left } from './cycle-left'

export const right = (): number => left
