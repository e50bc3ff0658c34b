/** The way from a button outside the canvas to the picture inside it. */
interface TwinCamera {
  /** Gives the way to disconnect again. */
  connect(take: () => string): () => void;
  takePicture(): string | undefined;
}

function createTwinCamera(): TwinCamera {
  let take: (() => string) | undefined;
  return {
    connect: (taker) => {
      take = taker;
      return () => { if (take === taker) take = undefined; };
    },
    takePicture: () => take?.(),
  };
}

export const twinCamera = createTwinCamera();
