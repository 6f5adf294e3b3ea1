import type { RequestView } from '../../../app/read/requests/request-view.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { momentTime } from '../moment.ts'
import { promiseLines } from '../money/promise-part.ts'
import { prose } from '../prose.ts'
import { link } from '../routes.ts'

/** What was granted by which decision, what of it is still needed, and the report on it. */
export function awardSection({ award, foundation }: RequestView, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  if (award === undefined) return nothing
  const { decision, way, at, granted, amount } = award
  const less =
    amount.minor === granted.minor
      ? nothing
      : html`<p>${amount.minor === 0 ? words.reduceNone : html`${words.reduced} <strong>${spokenMoney(amount)}</strong>`}</p>`
  return html`<section id="award"><h2>${words.award}</h2><p><strong>${spokenMoney(granted)}</strong> · ${words.grantedBy(way)} · <a href="${link('decision', { foundation: foundation.name, number: decision })}">${words.decision(decision)}</a> · ${momentTime(at, frame)}</p>${less}${award.promise === undefined ? nothing : promiseLines(award.promise, foundation.name, frame)}${reportPart(award, frame)}</section>`
}

function reportPart({ report, reportDue, reportMissed }: NonNullable<RequestView['award']>, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  const missed = reportMissed === undefined ? nothing : html`<p class="note">${words.reportMissed}</p>`
  if (report !== undefined)
    return html`${missed}<section id="report"><h3>${words.report}</h3><p class="soft">${momentTime(report.at, frame)}</p><div class="prose">${prose(report.text)}</div></section>`
  return reportDue === undefined ? nothing : html`${missed}<p>${words.reportDue} ${momentTime(reportDue, frame)}</p>`
}
