/** A browser bundle without types or exports; `simjs-models.ts` says what it hangs on `window`. */
declare module 'simjs';
