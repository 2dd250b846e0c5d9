import { useLayoutEffect, useState } from 'react'
import { afterDrawing } from '@/platform/drawing'

/** False until what a component returned first has reached the page; then it is rendered again with true. */
export function useDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false)
  useLayoutEffect(() => {
    let isThere = true
    afterDrawing(() => isThere && setDrawn(true))
    return () => {
      isThere = false
    }
  }, [])
  return isDrawn
}
