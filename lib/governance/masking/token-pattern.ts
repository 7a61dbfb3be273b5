// Without imports: the thread that looks through long texts resolves no aliases.

/** `<EMAIL_7f3a>`: the class in capitals, then at least four hexadecimal digits. */
export const tokenPattern = /<[A-Z][A-Z0-9_]{0,23}_[0-9a-f]{4,32}>/g;

/**
 * The same where JSON was written with `<` and `>` escaped. Matches every other escape, too, as what has no group, so that
 * the second half of an escaped backslash is not taken for the beginning of one.
 */
export const jsonTokenPattern = /((?:<|\\u003[cC])[A-Z][A-Z0-9_]{0,23}_[0-9a-f]{4,32}(?:>|\\u003[eE]))|\\[^]/g;

/** No token is longer, in either spelling. */
export const maxTokenLength = 72;
