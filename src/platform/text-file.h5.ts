/** A browser downloads it. */
export async function handOverText(
  fileName: string,
  text: string,
): Promise<'done' | 'cancelled' | 'unavailable'> {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
  return 'done'
}
