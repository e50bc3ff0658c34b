/** Origin of every page of the program. */
export const appOrigin = 'app://local';
