const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Name of the key that opens commands on this computer. */
export const modifierKey = isApple ? '⌘' : 'Ctrl';
