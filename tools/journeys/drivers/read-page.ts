/** In the browser: all texts of the document and what stands in its fields, hidden ones too. */
export function readPage(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
  return [document.body.textContent, ...fields.map(({ value }) => value)].join('\n')
}
