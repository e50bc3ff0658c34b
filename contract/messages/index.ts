/** The one table of messages between window, main process and run service. */
export * from './bundle-schema';
export * from './requests';
export * from './run-client';
export * from './run-messages';
