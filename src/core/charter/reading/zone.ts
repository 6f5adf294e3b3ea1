/**
 * A time zone by its IANA name. Names only: an offset such as +02:00 knows no summer time. By Intl, because charters are checked in
 * browsers too, and some of them have no Temporal.
 */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
