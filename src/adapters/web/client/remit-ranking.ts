import { type Ranks, withJoined, withMoved, withRanked, withSplit, withUnranked } from './ranks.ts'

interface Words {
  readonly ranked: string
  readonly unranked: string
  readonly hint: string
  readonly up: string
  readonly down: string
  readonly add: string
  readonly remove: string
  readonly join: string
  readonly split: string
  readonly now: string
  readonly out: string
}

type Act = 'up' | 'down' | 'add' | 'remove' | 'join' | 'split'

/**
 * Makes of a rank for each candidate a list to be put in order: by dragging, by buttons, and by the arrow keys on a name. What is
 * sent are the ranks that the server wrote; this only sets them. Every move is said, and the focus stays with who was moved.
 */
class RemitRanking extends HTMLElement {
  private readonly rows = new Map<string, Row>()
  private readonly ranked = document.createElement('ol')
  private readonly unranked = document.createElement('ul')
  private readonly status = document.createElement('p')
  private ranks: Ranks = []
  private words: Words | undefined
  private dragged: string | undefined

  connectedCallback(): void {
    const list = this.querySelector('.rank-list')
    if (list === null || this.words !== undefined) return
    const words: Words = JSON.parse(this.dataset.words ?? '{}')
    this.words = words
    for (const line of list.querySelectorAll<HTMLElement>('.rank-line')) this.adopt(line, words)
    this.ranks = ranksOf(this.rows)
    this.status.className = 'unseen'
    this.status.setAttribute('role', 'status')
    this.ranked.className = 'rank-list ranked'
    this.unranked.className = 'rank-list unranked'
    list.replaceWith(
      paragraph('hint', words.hint),
      heading(words.ranked),
      this.ranked,
      heading(words.unranked),
      this.unranked,
      this.status,
    )
    for (const zone of [this.ranked, this.unranked]) zone.addEventListener('dragover', (event) => this.over(event))
    this.show()
  }

  private adopt(line: HTMLElement, words: Words): void {
    const select = line.querySelector('select')
    const name = line.querySelector<HTMLElement>('.ballot-name')
    if (select === null || name === null) return
    select.hidden = true
    const handle = document.createElement('button')
    handle.type = 'button'
    handle.className = 'rank-handle'
    const place = document.createElement('span')
    place.className = 'rank-place'
    name.replaceWith(handle)
    handle.append(place, name)
    const buttons = document.createElement('span')
    buttons.className = 'rank-buttons'
    const id = select.name
    const row: Row = { id, line, select, handle, place, buttons, name: line.dataset.name ?? '' }
    for (const act of ['up', 'down', 'join', 'split', 'add', 'remove'] as const)
      buttons.append(this.button(row, act, words))
    handle.after(buttons)
    line.draggable = true
    line.addEventListener('dragstart', () => this.startDrag(row))
    line.addEventListener('dragend', () => this.endDrag(row))
    handle.addEventListener('keydown', (event) => this.key(event, row))
    this.rows.set(id, row)
  }

  private button(row: Row, act: Act, words: Words): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = `rank-act rank-${act}`
    button.dataset.act = act
    button.textContent = words[act]
    button.setAttribute('aria-label', `${words[act]}: ${row.name}`)
    button.addEventListener('click', () => {
      this.apply(row, act)
      // The button may have gone with the move: then the focus goes to the name.
      if (button.hidden) row.handle.focus()
      else button.focus()
    })
    return button
  }

  private key(event: KeyboardEvent, row: Row): void {
    const isRanked = this.rankOf(row) > 0
    const act: Act | undefined =
      event.key === 'ArrowUp'
        ? isRanked
          ? 'up'
          : 'add'
        : event.key === 'ArrowDown'
          ? isRanked
            ? 'down'
            : undefined
          : event.key === 'Delete' || event.key === 'Backspace'
            ? 'remove'
            : undefined
    if (act === undefined) return
    event.preventDefault()
    this.apply(row, act)
    row.handle.focus()
  }

  private apply(row: Row, act: Act): void {
    const { id } = row
    switch (act) {
      case 'up':
        this.ranks = withMoved(this.ranks, id, -1)
        break
      case 'down':
        this.ranks = withMoved(this.ranks, id, 1)
        break
      case 'add':
        this.ranks = withRanked(this.ranks, id, this.ranks.length)
        break
      case 'remove':
        this.ranks = withUnranked(this.ranks, id)
        break
      case 'join':
        this.ranks = withJoined(this.ranks, id)
        break
      case 'split':
        this.ranks = withSplit(this.ranks, id)
        break
    }
    this.show()
    this.say(row)
  }

  private say(row: Row): void {
    if (this.words === undefined) return
    const rank = this.rankOf(row)
    const { now, out } = this.words
    this.status.textContent = (rank === 0 ? out : now)
      .replace('{name}', row.name)
      .replace('{rank}', String(rank))
      .replace('{of}', String(this.ranks.length))
  }

  /** Puts the rows where their ranks have them, and the ranks into what is sent. */
  private show(): void {
    for (const [index, equal] of this.ranks.entries()) {
      for (const id of equal) {
        const row = this.rows.get(id)
        if (row === undefined) continue
        row.select.value = String(index + 1)
        row.place.textContent = String(index + 1)
        this.ranked.append(row.line)
        this.offer(row, { index, isShared: equal.length > 1 })
      }
    }
    for (const row of this.rows.values()) {
      if (this.rankOf(row) > 0) continue
      row.select.value = ''
      row.place.textContent = ''
      this.unranked.append(row.line)
      this.offer(row, undefined)
    }
  }

  private offer({ buttons }: Row, at: { readonly index: number; readonly isShared: boolean } | undefined): void {
    const isEqualAllowed = this.dataset.equal === 'yes'
    const offered: Readonly<Record<Act, boolean>> = {
      up: at !== undefined && at.index > 0,
      down: at !== undefined && (at.index < this.ranks.length - 1 || at.isShared),
      join: isEqualAllowed && at !== undefined && at.index > 0 && !at.isShared,
      split: at?.isShared === true,
      add: at === undefined && this.ranks.length < this.mostRanks(),
      remove: at !== undefined,
    }
    for (const button of buttons.querySelectorAll<HTMLElement>('[data-act]'))
      button.hidden = !Object.entries(offered).some(([act, isOffered]) => act === button.dataset.act && isOffered)
  }

  private mostRanks(): number {
    const [first] = this.rows.values()
    return first === undefined ? 0 : first.select.options.length - 1
  }

  private rankOf({ id }: Row): number {
    return this.ranks.findIndex((equal) => equal.includes(id)) + 1
  }

  private startDrag(row: Row): void {
    this.dragged = row.id
    row.line.classList.add('dragged')
  }

  private endDrag(row: Row): void {
    this.dragged = undefined
    row.line.classList.remove('dragged')
    this.say(row)
  }

  /** While something is dragged over a list it takes its place there, so that one sees where it comes to stand. */
  private over(event: DragEvent): void {
    const id = this.dragged
    if (id === undefined) return
    event.preventDefault()
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('.rank-line') : null
    const over = [...this.rows.values()].find(({ line }) => line === target)
    if (over?.id === id) return
    if (event.currentTarget === this.unranked) this.ranks = withUnranked(this.ranks, id)
    else {
      const isNew = !this.ranks.some((equal) => equal.includes(id))
      if (isNew && this.ranks.length >= this.mostRanks()) return
      this.ranks = withRanked(this.ranks, id, over === undefined ? this.ranks.length : this.rankOf(over) - 1)
    }
    this.show()
  }
}

interface Row {
  readonly id: string
  readonly name: string
  readonly line: HTMLElement
  readonly select: HTMLSelectElement
  readonly handle: HTMLElement
  readonly place: HTMLElement
  readonly buttons: HTMLElement
}

/** What stands in the fields, its gaps closed up. */
function ranksOf(rows: ReadonlyMap<string, Row>): Ranks {
  const ranked = [...rows.values()].filter(({ select }) => select.value !== '')
  const byRank = Map.groupBy(ranked, ({ select }) => Number(select.value))
  return [...byRank].toSorted(([one], [other]) => one - other).map(([, equal]) => equal.map(({ id }) => id))
}

function heading(text: string): HTMLElement {
  return paragraph('rank-title', text)
}

function paragraph(className: string, text: string): HTMLElement {
  const made = document.createElement('p')
  made.className = className
  made.textContent = text
  return made
}

customElements.define('remit-ranking', RemitRanking)
