import type { FoundationRef } from '../../../../app/read/views.ts'
import type { Instant } from '../../../../core/base/instant.ts'
import type { Scope } from './token.ts'

/** The programs that somebody lets act for them, by token; one token may be good in several foundations. */
export interface TokensView {
  readonly tokens: readonly TokenView[]
  /** Where they are known, and a token can be made for. */
  readonly foundations: readonly FoundationRef[]
  /** One that was just made, which is shown once. */
  readonly made?: { readonly name: string; readonly secret: string }
}

export interface TokenView {
  readonly key: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly foundations: readonly FoundationRef[]
  readonly expires: Instant
  readonly isOver: boolean
}
