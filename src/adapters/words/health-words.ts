import type { HealthTrouble } from '../../app/health.ts'

/** The answer to whoever asks whether a server is ready, in a line. */
export function healthWords(trouble: HealthTrouble | undefined): string {
  switch (trouble) {
    case undefined:
      return 'ready\n'
    case 'stopping':
      return 'not ready: stopping\n'
    case 'store':
      return 'not ready: the store does not answer\n'
    case 'clock':
      return 'not ready: the clock was set back\n'
  }
}
