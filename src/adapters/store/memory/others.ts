import type { Others } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'

/** The handles on one store in memory, which play the processes on one database. */
export interface Company {
  /** `meet` is called as soon as there is a second handle. */
  join(sizeOf: (name: Name) => number, meet: (others: Others) => void): Member
}

export interface Member {
  /** Tells the other handles of an append. */
  tell(foundation: Name): void
  leave(): void
}

interface Present {
  readonly listeners: Set<(foundation: Name) => void>
  meet(): void
}

export function company(): Company {
  const members = new Set<Present>()
  const duties = new Map<string, Present>()

  function othersOf(member: Present, sizeOf: (name: Name) => number): Others {
    return {
      size: async (foundation) => sizeOf(foundation),
      listen(listener) {
        member.listeners.add(listener)
        return () => member.listeners.delete(listener)
      },
      async hasDuty(duty) {
        if (!members.has(member)) return false
        const holder = duties.get(duty) ?? member
        duties.set(duty, holder)
        return holder === member
      },
    }
  }

  return {
    join(sizeOf, meet) {
      const member: Present = { listeners: new Set(), meet: () => meet(othersOf(member, sizeOf)) }
      members.add(member)
      if (members.size === 2) for (const present of members) present.meet()
      if (members.size > 2) member.meet()
      return {
        tell(foundation) {
          const hearing = [...members].filter((other) => other !== member)
          // Soon after, as from another process: never in the middle of what the teller does.
          setImmediate(() => {
            for (const { listeners } of hearing) for (const listener of listeners) listener(foundation)
          })
        },
        leave() {
          members.delete(member)
          member.listeners.clear()
          for (const [duty, holder] of duties) if (holder === member) duties.delete(duty)
        },
      }
    },
  }
}
