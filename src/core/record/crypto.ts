/** SHA-256 of the bytes, 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** Whether a 64-byte Ed25519 signature (RFC 8032) of the message was made by the holder of a 32-byte public key. */
export type VerifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean

/** The 64-byte Ed25519 signature of a message; the private key stays with whoever made the function. */
export type SignEd25519 = (message: Uint8Array) => Uint8Array

/** What a verifier is handed. Nothing in it can sign, so neither can anything that verifies. */
export interface RecordCrypto {
  readonly sha256: Sha256
  readonly verifyEd25519: VerifyEd25519
}
