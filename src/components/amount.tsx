import { Text } from '@tarojs/components'
import { formatFen } from '@/shared/money'
import './amount.scss'

/** An amount of money, such as ¥128.50. */
export interface AmountProps {
  /** Integer fen. */
  fen: number
  size?: 'body' | 'section' | 'title'
}

export function Amount({ fen, size = 'body' }: AmountProps) {
  return <Text className={`wj-amount wj-amount--${size}`}>{formatFen(fen)}</Text>
}
