/** What every asker of a node says, in one way for all sectors. `node` may be `none`: then nobody is asked. */
interface Asker {
  /** Record that asks; messages name it. */
  readonly id: string;
  readonly node: string;
  readonly network: string;
  /** Entry of the catalogue that names the measured benchmark. */
  readonly workload: string;
  readonly bitsPerInference: number;
}

/** Work items that ask a node one by one: a part, a patient, an order. Each request becomes one event of the run. */
export interface InferenceTask extends Asker {
  /** Planned mean rate while the site works; the node's watts per busy slot are fitted at it. */
  readonly requestsPerHour: number;
  /** Inferences of one request, asked for together. */
  readonly inferencesPerRequest: number;
  readonly deadlineUs: number;
  /** Infer blocks that ask for this task; absent: `<id>-ask`, or the only infer blocks of its node. */
  readonly askBlocks?: readonly string[];
}

/** A steady load that never stops: cameras, vibration sensors, monitors. It takes its share of the node's time. */
export interface InferenceStream extends Asker {
  readonly inferencesPerS: number;
  /** Shifts in which it runs; absent or empty: always. */
  readonly shifts?: readonly string[];
}
