/** Downloads the text as a file. Resolves with what happened, in words. */
export async function saveText(name: string, text: string): Promise<string> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  // Later, or some browsers find nothing to download.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return Promise.resolve(`已下载 ${name}`)
}
