/** Whether a server should be asked anything, for whoever sends it requests. */
export interface Health {
  /** What keeps it from answering well at present; undefined while nothing does. */
  trouble(): Promise<HealthTrouble | undefined>
}

export type HealthTrouble = 'stopping' | 'store' | 'clock'
