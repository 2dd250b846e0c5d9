import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { DrawingName } from './picture-names'
import { Drawing } from './drawing'
import './empty-state.scss'

export interface EmptyStateProps {
  drawing: DrawingName
  /** What is the matter, in one sentence. */
  title: string
  note?: string
  /** The way on: a Button, or two. */
  children?: ReactNode
}

/** A drawing, a sentence and the way on: nothing here, a failure, or how something ended. */
export function EmptyState({ drawing, title, note, children }: EmptyStateProps) {
  return (
    <View className="wj-empty">
      <Drawing name={drawing} />
      <View className="wj-empty__title">{title}</View>
      {note ? <View className="wj-empty__note">{note}</View> : null}
      {children ? <View className="wj-empty__actions">{children}</View> : null}
    </View>
  )
}
