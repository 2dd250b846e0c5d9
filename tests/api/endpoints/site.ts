import { readFileSync } from 'node:fs'
import { createClient, type Call, type CallInput } from '@/api/client'
import { TransportFailure, type TokenSource, type Transport, type HttpUpload } from '@/api/ports'
import type { EndpointSpec, Output } from '@/contract/core/endpoint'
import type { Form, System } from '@/contract/core/systems'
import { createTestMock, MOCK_ORIGIN, type TestMock } from '~tests/support/mock'

/** The real client with the real mock behind it, and a token for each system that somebody signed in to. */
export interface Site {
  readonly mock: TestMock
  readonly call: Call
  /** Gives all later calls of that system this token. */
  signIn(system: System, token: string): void
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function bodyOf({ fields, name, file }: HttpUpload): Buffer<ArrayBuffer> {
  const texts = Object.entries(fields).map(
    ([key, value]) => `--part\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  )
  const head = `--part\r\ncontent-disposition: form-data; name="${name}"; filename="a"\r\n\r\n`
  const tail = '\r\n--part--\r\n'
  return Buffer.concat([Buffer.from(texts.join('') + head), readFileSync(file.path), Buffer.from(tail)])
}

function transportTo(mock: TestMock): Transport {
  const send = async (url: string, init: RequestInit) => {
    const answer = await mock.handle(new Request(url, init))
    if (answer.type === 'error') throw new TransportFailure('offline')
    return { status: answer.status, body: parsed(await answer.text()) }
  }
  return {
    readFile: async ({ path }) => new Uint8Array(readFileSync(path)),
    request: ({ method, url, headers, body }) => send(url, { method, headers, body }),
    upload: (upload) =>
      send(upload.url, {
        method: 'POST',
        headers: { ...upload.headers, 'content-type': 'multipart/form-data; boundary=part' },
        body: bodyOf(upload),
      }),
  }
}

/** `renews`: a token that the system refuses is exchanged for one like it; otherwise the sign-in is lost. */
export function openSite(form: Form = '2020-11', { renews = false } = {}): Site {
  const mock = createTestMock({ form })
  const tokens = new Map<System, string>()
  const source: TokenSource = {
    currentToken: async (system) => {
      const token = tokens.get(system)
      return token === undefined ? undefined : { token, signIn: 1 }
    },
    refreshToken: async (system) => {
      const token = renews ? tokens.get(system) : undefined
      return token === undefined ? undefined : { token, signIn: 1 }
    },
    isCurrent: () => true,
  }
  const systems = ['weapp', 'wjdh', 'security', 'zhongmin', 'rental'] as const
  const baseUrls = Object.fromEntries(systems.map((system) => [system, MOCK_ORIGIN]))
  const call = createClient({
    transport: transportTo(mock),
    clock: mock.clock,
    tokens: source,
    baseUrls,
    form: () => form,
  })
  return { mock, call, signIn: (system, token) => void tokens.set(system, token) }
}

/** A call of one endpoint through the client, with its input and what has to come out. */
export interface Case {
  readonly endpoint: EndpointSpec
  run(site: Site): Promise<void>
}

export function covers<E extends EndpointSpec>(
  endpoint: E,
  input: (site: Site) => CallInput<E> | Promise<CallInput<E>>,
  check: (output: Output<E>, site: Site) => void | Promise<void>,
  options: (site: Site) => { readonly token?: string } = () => ({}),
): Case {
  return {
    endpoint,
    async run(site) {
      const given = await input(site)
      await check(await site.call(endpoint, given, options(site)), site)
    },
  }
}

/** The expectation for a call without a response. */
export const isNothing = (output: void): void => expect(output).toBeUndefined()

export const anyText = expect.any(String) as string
export const anyNumber = expect.any(Number) as number
