const ROUNDS = 5;

/** Processor time of this process in seconds: on a shared machine it varies less than the clock on the wall. */
export const cpuSeconds = (): number => process.cpuUsage().user / 1e6;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Million events per second of processor time, median over rounds after one round to warm up. `run` returns its events. */
export function measureRate(run: (round: number) => number): number {
  run(0);
  return median(Array.from({ length: ROUNDS }, (_, round) => {
    const start = cpuSeconds();
    const events = run(round + 1);
    return events / (cpuSeconds() - start) / 1e6;
  }));
}
