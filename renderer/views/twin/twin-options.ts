/** What colours the lids: nothing, or one of three quantities. */
export const OVERLAYS = ['plain', 'utilisation', 'watts', 'waiting'] as const;
export type Overlay = (typeof OVERLAYS)[number];

export const CAMERA_PRESETS = ['isometric', 'plan', 'node'] as const;
export type CameraPreset = (typeof CAMERA_PRESETS)[number];
