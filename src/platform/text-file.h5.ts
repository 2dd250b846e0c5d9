/** Downloads a text as a file. */
export function handOverText(fileName: string, text: string): Promise<'done' | 'cancelled' | 'unavailable'> {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Some browsers start the download late, so that the address must stay valid for a while.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return Promise.resolve('done')
}
