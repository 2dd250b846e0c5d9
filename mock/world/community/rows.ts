import type { Module } from '@/contract/core/vocabulary'

/** A property office or security platform. With its pair of id and key one can see these communities (wjdh 1.2.1). */
export interface Office {
  readonly id: number
  readonly secretId: string
  readonly secretKey: string
  readonly name: string
  readonly communities: readonly string[]
}

export interface Announcement {
  readonly id: number
  readonly communityIdentifier: string
  readonly title: string
  readonly content: string
  /** The weight; announcements with a higher one come first. */
  readonly order: number
  readonly pinned: boolean
  readonly open: boolean
  readonly publisher: string
  readonly logo?: string
  readonly images: readonly string[]
  readonly createdAt: number
}

export interface Complaint {
  readonly id: number
  readonly communityIdentifier: string
  readonly accountId: number
  readonly kind: 'complaint' | 'suggestion'
  readonly content: string
  readonly images: readonly string[]
  readonly anonymous: boolean
  readonly state: 'open' | 'answered'
  readonly reply?: string
  readonly createdAt: number
}

/** A module that is switched off in a community; all others are on. */
export interface SwitchedOff {
  readonly communityIdentifier: string
  readonly module: Module
}
