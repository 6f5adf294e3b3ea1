import type { DriveView } from '../../../app/read/elections/drive-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dayTime } from '../moment.ts'
import { drivePicture } from '../pictures/drive-picture.ts'

/** How an affirmation drive goes, in numbers alone: whose word runs out is told to themselves. */
export function driveSection(view: DriveView, id: string, frame: Frame): Html {
  const { drive } = pageWords(frame.locale)
  const { affirmed, points, runsOut } = view
  if (points.length === 0) return html`<section><h2>${drive.heading}</h2>${emptyNote(drive.none, frame)}</section>`
  const soon = runsOut === undefined ? nothing : html` ${drive.runsOut(runsOut.count)} ${dayTime(runsOut.by, frame)}.`
  return html`<section><h2>${drive.heading}</h2><p>${drive.now(affirmed)}${soon}</p>${drivePicture(view, id, frame)}</section>`
}
