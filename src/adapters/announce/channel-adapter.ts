import type { Access } from '../../app/announcing/access.ts'
import type { Attempt, Found, InDoubt, Post, Said, Sending } from '../../app/announcing/channel-port.ts'
import type { ChannelTarget } from '../../core/charter/structure/channel-target.ts'
import type { ChannelPlace } from '../../core/foundation/announcements/announcement-effect.ts'
import type { Answer, Asked } from './request.ts'

export type Kind = ChannelTarget['kind']
export type TargetOf<K extends Kind> = Extract<ChannelTarget, { readonly kind: K }>
export type AccessOf<K extends Kind> = Extract<Access, { readonly kind: K }>

export interface Composing<K extends Kind> {
  readonly said: Said
  readonly channel: ChannelPlace
  readonly target: TargetOf<K>
  readonly access: AccessOf<K> | undefined
}

export interface Posting<K extends Kind> extends Sending {
  readonly target: TargetOf<K>
  readonly access: AccessOf<K>
}

/** Asks a server; `request` with what the process allows. */
export type Ask = (asked: Asked) => Promise<Answer>

/** How announcements come to one kind of channel. */
export interface ChannelAdapter<K extends Kind> {
  readonly inDoubt: InDoubt
  compose(composing: Composing<K>): Post
  send(posting: Posting<K>, ask: Ask): Promise<Attempt>
}

/** One that can be asked whether something stands there. */
export interface AskableAdapter<K extends Kind> extends ChannelAdapter<K> {
  find(posting: Posting<K>, ask: Ask): Promise<Found>
}
