import { localPath } from '../../../app/local-path.ts'
import { oneClickForm } from '../form-schemas.ts'
import { link } from '../routes.ts'
import type { ActForm } from './act-form.ts'

/** Any act of the closed list, by one button of a desk. */
export const oneClickAct: ActForm<typeof oneClickForm> = {
  schema: oneClickForm,
  said: 'done',
  command: (_, { click }) => click,
  next: (_, { back }) => localPath(back ?? '') ?? link('desk'),
}
