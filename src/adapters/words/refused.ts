/** What a person is told who cannot do something: what was refused, why, and what they can do. */
export interface Refused {
  readonly title: string
  readonly explanation: string
  readonly whatToDo: string
}
