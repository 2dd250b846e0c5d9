/** A browser downloads it. */
export function handOverText(fileName: string, text: string): Promise<'done' | 'cancelled' | 'unavailable'> {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Later, or some browsers find nothing to download.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return Promise.resolve('done')
}
