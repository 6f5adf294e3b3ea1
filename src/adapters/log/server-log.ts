import { pino } from 'pino'
import { type Level, type Log, type LogEvent, levelOf } from '../../app/log.ts'
import { type FloodGate, floodGate } from './flood-gate.ts'
import { scrub, toldCause } from './scrub.ts'
import { type ToldEvent, textLine } from './text-line.ts'

export interface LogOptions {
  readonly form: 'text' | 'json'
  readonly level: Level
  readonly write: (line: string) => void
  readonly gate?: FloodGate
}

/** Writes events as lines: JSON for machines, a sentence for whoever sits at the terminal. */
export function serverLog({ form, level, write, gate = floodGate() }: LogOptions): Log {
  const emit = form === 'json' ? jsonLines(level, write) : textLines(write)
  const least = order.indexOf(level)
  return {
    tell(event) {
      // First, since one of these is told for every request.
      if (order.indexOf(levelOf(event)) < least) return
      const told = tellable(event)
      const held = event.event === 'request' ? 0 : gate.pass(`${event.event} ${told.cause?.message ?? ''}`)
      if (held !== undefined) emit(levelOf(event), held === 0 ? told : { ...told, held })
    },
  }
}

function tellable(event: LogEvent): ToldEvent {
  if ('message' in event) return { ...event, message: scrub(event.message) }
  return 'cause' in event ? { ...event, cause: toldCause(event.cause) } : event
}

function jsonLines(level: Level, write: (line: string) => void) {
  const logger = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => write(line.trimEnd()) },
  )
  return (of: Level, told: ToldEvent) => logger[of](told)
}

const order: readonly Level[] = ['debug', 'info', 'warn', 'error']

function textLines(write: (line: string) => void) {
  return (_: Level, told: ToldEvent) => write(textLine(told))
}
