import { printable } from './redact'

/** What can stop a delivery, said in both languages: the reader may be either the tester or the CI's owner. */
export class DeliveryFailure extends Error {
  override readonly name = 'DeliveryFailure'
  constructor(
    readonly code: string,
    chinese: string,
    english: string,
  ) {
    super(`[${code}] ${chinese}\n${english}`)
  }
}

interface Known {
  readonly code: string
  readonly pattern: RegExp
  readonly chinese: string
  readonly english: string
}

const KNOWN: readonly Known[] = [
  {
    code: 'ADDRESS_REFUSED',
    pattern: /invalid ip|-10008/i,
    chinese:
      '本机 IP 不在代码上传白名单内：请在小程序后台「开发管理 → 开发设置 → 小程序代码上传」里加上它，或关闭白名单。',
    english:
      "This machine's address is not on the upload allow-list: add it in the console (Development settings), or switch the list off.",
  },
  {
    code: 'KEY_REFUSED',
    pattern: /signature|invalid (private )?key|-10007|-80011/i,
    chinese: '微信拒绝了上传密钥：密钥与 AppID 不匹配，或已被重置。请重新下载密钥。',
    english: 'WeChat refused the upload key: it belongs to another AppID or was reset. Download it again.',
  },
  {
    code: 'TOO_LARGE',
    pattern: /exceed|max limit|too large|80051/i,
    chinese: '代码包超过微信的大小限制（主包与每个分包 2 MB）。',
    english: "A package is over WeChat's limit (2 MB for the main package and for each sub-package).",
  },
  {
    code: 'OFFLINE',
    pattern: /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|socket hang up|20001/i,
    chinese: '无法连接微信服务器，请检查网络或代理后重试。',
    english: "WeChat's servers cannot be reached: check the network or the proxy and try again.",
  },
]

/** What miniprogram-ci or anything else threw, as one of ours; nothing of the secrets is in it, in no form. */
export function translate(error: unknown, secrets: readonly string[]): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error
  const raw = error instanceof Error ? error.message : String(error)
  const known = KNOWN.find(({ pattern }) => pattern.test(raw))
  if (known) return new DeliveryFailure(known.code, known.chinese, known.english)
  const detail = printable(raw, secrets)
  return new DeliveryFailure('UNKNOWN', `没有完成：${detail}`, `It did not work: ${detail}`)
}
