import type { CountWords } from '../../../words/count-words.ts'
import { type Html, html } from '../../html.ts'
import type { BudgetPicture, Project } from './count-picture.ts'
import { type Drawing, fitted, rounded } from './drawing.ts'

const width = 560
const row_height = 42
const top_height = 66

/** The budget as one bar, filled from the left by what was chosen; below it each project by its cost. */
export function budgetDrawing(picture: BudgetPicture, words: CountWords): Drawing {
  const { budget, spent, projects } = picture
  const most = Math.max(1, ...projects.map(({ cost }) => cost.length))
  return {
    title: words.budget.title,
    description: words.budget.description(spent.text, budget.text, projects.filter(({ chosen }) => chosen).length),
    width,
    height: top_height + projects.length * row_height,
    body: html`${filled(picture, words)}${projects.map((project, index) => rowOf(project, index, most, words))}`,
    table: tableOf(picture, words),
  }
}

function filled({ budget, spent, projects }: BudgetPicture, words: CountWords): Html {
  const room = width - 16
  let before = 0
  const parts = projects
    .filter(({ chosen }) => chosen)
    .map(({ cost }) => {
      const x = 8 + (before / Math.max(1, budget.length)) * room
      before += cost.length
      const long = (cost.length / Math.max(1, budget.length)) * room
      return html`<rect class="part" x="${rounded(x)}" y="22" width="${rounded(Math.max(0, long - 2))}" height="22"/>`
    })
  return html`<g class="budget"><text class="name" x="8" y="14">${words.budget.spent(spent.text)}</text><text class="amount" x="${width - 8}" y="14" text-anchor="end">${words.budget.of(budget.text)}</text><rect class="track" x="8" y="22" width="${room}" height="22"/>${parts}</g>
`
}

function rowOf({ name, cost, support, chosen }: Project, index: number, most: number, words: CountWords): Html {
  const top = top_height + index * row_height
  const long = (cost.length / most) * (width - 16)
  return html`<g class="bar-row ${chosen ? 'elected' : 'not-elected'}"><text class="name" x="8" y="${top + 12}">${fitted(words.budget.name(name, chosen), width - 230)}</text><text class="amount" x="${width - 8}" y="${top + 12}" text-anchor="end">${words.budget.amounts(cost.text, support.text)}</text><rect class="bar" x="8" y="${top + 19}" width="${rounded(Math.max(1, long))}" height="10" rx="2"/></g>
`
}

function tableOf({ projects, spent, budget }: BudgetPicture, words: CountWords): Html {
  return html`<table class="totals">
<thead><tr><th scope="col">${words.budget.project}</th><th scope="col" class="number">${words.budget.cost}</th><th scope="col" class="number">${words.bars.of('approvals')}</th><th scope="col">${words.outcome}</th></tr></thead>
<tbody>${projects.map(({ name, cost, support, chosen }) => html`<tr class="${chosen ? 'elected' : 'not-elected'}"><th scope="row">${name}</th><td class="number">${cost.text}</td><td class="number">${support.text}</td><td>${words.budget.outcome(chosen)}</td></tr>`)}
<tr><th scope="row">${words.budget.sum}</th><td class="number">${spent.text}</td><td></td><td>${words.budget.of(budget.text)}</td></tr></tbody>
</table>`
}
