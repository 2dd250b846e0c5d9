/** Starts the mock backend inside the page. */
export function start(): Promise<void> {
  return Promise.resolve()
}
