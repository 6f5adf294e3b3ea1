import { createHmac } from 'node:crypto'
import type { RateLimiterMemory } from 'rate-limiter-flexible'
import { ok, type Result, refuse } from '../../core/base/result.ts'

/** So many attempts for each key in a window; the next one is refused until the window of that key is over. */
export interface AttemptLimit {
  attempt(key: string): Promise<Result<void, TooManyAttempts>>
}

export interface TooManyAttempts {
  readonly type: 'TooManyAttempts'
  readonly retryAfter_s: number
}

export interface AttemptLimitOptions {
  readonly attempts: number
  readonly window_s: number
  readonly secret: Uint8Array
}

/**
 * Keys share this many counters, so that memory has a bound whoever floods: about 4 MB. Which keys share one is keyed
 * by the secret, so nobody can choose a key that uses up another's attempts, and no address stands in memory.
 */
const counters = 2 ** 14

export function attemptLimit({ attempts, window_s, secret }: AttemptLimitOptions): AttemptLimit {
  let limiter: Promise<RateLimiterMemory> | undefined
  return {
    async attempt(key) {
      limiter ??= load(attempts, window_s)
      return consume(await limiter, counterOf(key, secret))
    },
  }
}

async function consume(limiter: RateLimiterMemory, counter: string): Promise<Result<void, TooManyAttempts>> {
  try {
    await limiter.consume(counter)
    return ok(undefined)
  } catch (cause) {
    if (cause instanceof Error || !isRefusal(cause)) throw cause
    return refuse({ type: 'TooManyAttempts', retryAfter_s: Math.max(1, Math.ceil(cause.msBeforeNext / 1000)) })
  }
}

/** Loaded at the first attempt: the package brings all its stores along. */
async function load(points: number, duration: number): Promise<RateLimiterMemory> {
  const { RateLimiterMemory } = await import('rate-limiter-flexible')
  return new RateLimiterMemory({ points, duration })
}

function counterOf(key: string, secret: Uint8Array): string {
  const digest = createHmac('sha256', secret).update(`remit attempts\0${key}`).digest()
  return String(digest.readUInt32BE(0) % counters)
}

function isRefusal(cause: unknown): cause is { readonly msBeforeNext: number } {
  return (
    typeof cause === 'object' && cause !== null && 'msBeforeNext' in cause && typeof cause.msBeforeNext === 'number'
  )
}
