/** Class names by BEM: classNames('wj-tag', 'danger', busy && 'busy') → 'wj-tag wj-tag--danger wj-tag--busy'. */
export function classNames(block: string, ...modifiers: (string | false | undefined)[]): string {
  return [block, ...modifiers.filter(Boolean).map((modifier) => `${block}--${modifier}`)].join(' ')
}
