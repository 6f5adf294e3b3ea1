import { personRef, type Reader } from '../../app/read/reader.ts'
import { incumbents, isHeld } from '../../core/foundation/seats/seats.ts'
import type { Cell } from './csv.ts'
import type { Table } from './table.ts'

/** Everybody who has introduced themselves, in that order; who was erased by identifier alone. */
export function peopleTable(reader: Reader): Table {
  return {
    columns: ['id', 'name', 'introduced'],
    rows: [...reader.snapshot.state.people.values()].map(({ id, introduced }) => [
      id,
      personRef(reader, id).name,
      introduced,
    ]),
  }
}

/** The groups, with the charter that each goes by, as a file beside the table. */
export function groupsTable({ snapshot }: Reader): Table {
  return {
    columns: ['group', 'title', 'status', 'since', 'under', 'charter'],
    rows: [...snapshot.state.groups.values()].map(({ name, title, status, since, charter, digest }) => [
      name,
      title,
      status,
      since,
      charter.under,
      digest,
    ]),
  }
}

/** Every time that somebody held a seat, and then the seats that come with an office, as they are held now. */
export function seatsTable(reader: Reader): Table {
  const { state, at } = reader.snapshot
  const groups = [...state.groups.values()]
  const held = groups.flatMap((group) =>
    [...group.holdings].flatMap(([seat, holdings]) =>
      holdings.map((holding): readonly Cell[] => [
        group.name,
        seat,
        holding.person,
        personRef(reader, holding.person).name,
        isHeld(holding, at) ? 'yes' : 'no',
        holding.since,
        holding.until,
        holding.ended,
        holding.why,
        holding.motion,
        undefined,
      ]),
    ),
  )
  const byOffice = groups
    .filter(({ status }) => status === 'active')
    .flatMap((group) =>
      group.charter.seats
        .filter(({ filledBy }) => filledBy.kind === 'ex officio')
        .flatMap(({ name: seat }) =>
          incumbents(state, { group: group.name, seat }, at).map((one): readonly Cell[] => [
            group.name,
            seat,
            one.person,
            personRef(reader, one.person).name,
            'yes',
            one.since,
            one.until,
            undefined,
            undefined,
            one.motion,
            one.office && `${one.office.group}.${one.office.seat}`,
          ]),
        ),
    )
  return {
    columns: ['group', 'seat', 'person', 'name', 'held now', 'since', 'until', 'ended', 'why', 'decision', 'by office'],
    rows: [...held, ...byOffice],
  }
}
