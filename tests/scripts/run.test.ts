/** @jest-environment node */
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { run } from '../../scripts/lib/run'

const node = (code: string) => run(process.execPath, ['-e', code], { capture: true })

test('命令的结束码和输出如实给出', async () => {
  expect(await node("console.log('out'); console.error('err'); process.exit(3)")).toEqual({
    code: 3,
    output: expect.stringMatching(/out\nerr|err\nout/) as string,
  })
})

test('没有这个命令时以 127 结束', async () => {
  expect((await run('no-such-command-here', [], { capture: true })).code).toBe(127)
})

test('中断时，命令和它启动的进程一起结束', async () => {
  const stopping = new AbortController()
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const connected = once(server, 'connection') as Promise<[Socket]>
  const grandchild = `require('net').connect(${port}, '127.0.0.1').on('error', () => undefined)`
  const child = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}])`
  const running = run(process.execPath, ['-e', child], { capture: true, signal: stopping.signal })
  const [socket] = await connected
  const gone = once(socket.resume(), 'close')
  stopping.abort()
  expect((await running).code).not.toBe(0)
  await gone
  server.close()
})
