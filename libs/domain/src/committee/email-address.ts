const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/;

/** Longest address that mail can carry (RFC 5321, 4.5.3.1). */
export const LONGEST_EMAIL = 254;

/** Whether a text reads as one e-mail address; nothing is said of whether mail arrives there. */
export const isEmailAddress = (text: string): boolean => text.length <= LONGEST_EMAIL && EMAIL.test(text);
