import { pop, push, smallest } from '../base/heap.ts'
import type { Deadline, FoundationState } from './state.ts'

/** The next thing that time alone brings about; undefined when nothing is waiting for it. */
export function nextDeadline(state: FoundationState): Deadline | undefined {
  return smallest(state.deadlines)
}

export function expect(state: FoundationState, deadline: Deadline): void {
  push(state.deadlines, deadline, earlier)
}

/** Drops what has come about otherwise, such as a vote that closed early, so that the first deadline is always a live one. */
export function dropStale(state: FoundationState): void {
  for (let first = nextDeadline(state); first !== undefined && isStale(state, first); first = nextDeadline(state)) {
    pop(state.deadlines, earlier)
  }
}

function isStale(state: FoundationState, deadline: Deadline): boolean {
  switch (deadline.kind) {
    case 'motion closes':
      return !state.open.has(deadline.motion)
    case 'term ends':
      return deadline.holding.ended !== undefined
  }
}

function earlier(left: Deadline, right: Deadline): boolean {
  return left.at < right.at
}
