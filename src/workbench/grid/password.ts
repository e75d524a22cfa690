/**
 * What is kept of a password (密码): the attributes by which a file knows it, never the password. Either the short hash, or
 * a long one with how it was made.
 */
export interface PasswordMark {
  readonly [attribute: string]: string;
}

/** The attributes a file keeps a password in. */
export const passwordAttributes = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"] as const;

/** What is kept of a password given; null for none. */
export function passwordMark(password: string | null): PasswordMark | null {
  return password === null || password === "" ? null : { password: passwordHash(password) };
}

/** Is this the password? Long hashes, which only a file brings, are not reckoned: what they lock stays locked here. */
export function opens(mark: PasswordMark | null, given: string | null): boolean {
  return mark === null || (mark.password !== undefined && given !== null && mark.password.toUpperCase() === passwordHash(given));
}

/**
 * The short hash Excel has always accepted for a password; it keeps nobody out who means harm, and neither do the long
 * ones.
 *
 * Source: ECMA-376 part 4, 14.7.1 (legacy password hash).
 *
 * @example passwordHash("abc") // "CC1A"
 */
function passwordHash(password: string): string {
  const bytes = [...new TextEncoder().encode(password)].slice(0, 15);
  const rotated = (value: number): number => ((value >> 14) & 1) | ((value << 1) & 0x7fff);
  const hash = bytes.reduceRight((value, byte) => rotated(value) ^ byte, 0);
  return (rotated(hash) ^ bytes.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}
