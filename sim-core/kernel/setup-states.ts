/** What machines with set-ups remember, by resource. */
export class SetupStates {
  /** Value of the attribute for which the machine is set up; NaN before the first. */
  readonly values: Float64Array;
  /** Of the work now at the machine, the part after the set-up, µs. */
  readonly workUs: Float64Array;
  /** Slot of the event that ends the set-up, -1 for none. */
  readonly endSlots: Int32Array;
  readonly count: Float64Array;

  constructor(initial: Float64Array) {
    this.values = initial.slice();
    this.workUs = new Float64Array(initial.length);
    this.endSlots = new Int32Array(initial.length).fill(-1);
    this.count = new Float64Array(initial.length);
  }
}
