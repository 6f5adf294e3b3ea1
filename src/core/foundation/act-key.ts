/**
 * The part of an act's identifier under which it is carried out once. What follows a dot tells which of several requests
 * under the same key it was, so that another one can be told from the same one sent again: "4f1c….9ab2…".
 */
export function actKey(act: string): string {
  const end = act.indexOf('.')
  return end === -1 ? act : act.slice(0, end)
}
