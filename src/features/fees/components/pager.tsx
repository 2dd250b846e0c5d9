import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import './fees.scss'

interface Props {
  /** Both numbers count from 1. */
  page: number
  lastPage: number
  onTurn: (page: number) => void
}

/** Turns the pages of a list. Nothing is shown if one page holds all. */
export function Pager({ page, lastPage, onTurn }: Props) {
  if (lastPage <= 1) return null
  return (
    <View className="fees-pager">
      <Button kind="text" size="small" disabled={page <= 1} onTap={() => onTurn(page - 1)}>
        上一页
      </Button>
      <View className="wj-note wj-tabular">{`第 ${page} 页，共 ${lastPage} 页`}</View>
      <Button kind="text" size="small" disabled={page >= lastPage} onTap={() => onTurn(page + 1)}>
        下一页
      </Button>
    </View>
  )
}
