// Checks which files and hosts a static H5 preview, which contains the mock, may contain.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { textsOf } from './texts'

/** Hosts that libraries name in messages and vocabularies, each with its reason; .invalid never exists. */
const HOSTS: Readonly<Record<string, string>> = {
  'www.w3.org': 'names of XML vocabularies',
  'taro.com': "Taro's base for addresses without a host",
  'reactjs.org': "text of React's production errors",
  'stenciljs.com': 'advice of the library behind Taro’s components',
  'mswjs.io': 'advice of the mock’s library',
  'github.com': 'where the mock’s library asks for reports',
}
const ADDRESS = /\b(?:https?|wss?):\/+([^\s/"'`?#:)]+)/gi
const FILE = /\.(css|html|js|png)$|\.js\.LICENSE\.txt$|^pages\/[\w-]+\/samples\/[\w-]+\.jpg$/

const isKnown = (host: string) =>
  host.toLowerCase() in HOSTS || host.endsWith('.invalid') || !/^[\w-]+(\.[\w-]+)+$|^localhost$/.test(host)

function addressFaults(folder: string, file: string): string[] {
  const texts = textsOf(file, readFileSync(path.join(folder, file), 'utf8')).filter(
    ({ kind }) => kind !== 'comment',
  )
  const hosts = texts.flatMap(({ value }) => [...value.matchAll(ADDRESS)].map(([, host = '']) => host))
  return [...new Set(hosts)]
    .filter((host) => !isKnown(host))
    .map((host) => `${file}: a foreign host: ${host}`)
}

/** Files and addresses that the preview does not need, each as a sentence. */
export function previewFaults(folder: string, files: readonly string[]): string[] {
  return [
    ...files
      .filter((file) => !FILE.test(file))
      .map((file) => `${file}: a file that the preview does not need`),
    ...files.filter((file) => /\.(css|html|js)$/.test(file)).flatMap((file) => addressFaults(folder, file)),
  ]
}
