// An unexpected message fails the test, because it would hide the next one. A test that expects a message spies on the console.
const noises: string[] = []
const text = (part: unknown) => (part instanceof Error ? (part.stack ?? part.message) : String(part))

for (const level of ['error', 'warn'] as const) {
  console[level] = (...parts: unknown[]) => {
    noises.push(`console.${level}: ${parts.map(text).join(' ')}`)
  }
}

const lost = (reason: unknown) => void noises.push(`unhandled rejection: ${text(reason)}`)
beforeAll(() => void process.on('unhandledRejection', lost))
afterAll(() => void process.off('unhandledRejection', lost))

afterEach(() => {
  const heard = noises.splice(0)
  if (heard.length > 0) throw new Error(`unexpected noise in this test:\n${heard.join('\n')}`)
})
