/**
 * A time zone by its IANA name. Names only: an offset such as +02:00 knows no summer time. By Intl, because charters are checked in
 * browsers too, and some of them have no Temporal. Where there is one it is asked as well, since the clock reckons by it: Intl alone
 * knows "PST", and under such a charter every turn of the clock would fail.
 */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    if (typeof Temporal !== 'undefined') Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
