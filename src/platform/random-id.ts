/** A new random UUID: the address of a blob ends in one; `crypto.randomUUID` is not there without https. */
export const uuid = (): string => URL.createObjectURL(new Blob()).slice(-36);
