import type { Language } from '../../sim-core/index';
import type { RunEvent } from '../../contract/host';

type ProgressEvent = Extract<RunEvent, { kind: 'progress' }>;

const terminalEveryMs = 100;
const lineEveryMs = 1000;
const barLength = 24;

interface Stream {
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly language: Language;
  readonly now: () => number;
  readonly printError: (text: string) => void;
}

/** Shows progress on standard error: a bar that redraws itself for a person, one JSON line a second for a program. */
export class ProgressDisplay {
  private nextMs = Number.NEGATIVE_INFINITY;
  private isBarShown = false;

  constructor(private readonly stream: Stream) {}

  show(event: ProgressEvent): void {
    const isLast = event.done === event.total;
    if (!isLast && this.stream.now() < this.nextMs) return;
    this.nextMs = this.stream.now() + (this.stream.isTerminal ? terminalEveryMs : lineEveryMs);
    if (this.stream.isTerminal) this.drawBar(event);
    else this.stream.printError(`${JSON.stringify(event)}\n`);
  }

  /** Leaves the line of the bar empty for what follows. */
  clear(): void {
    if (this.isBarShown) this.stream.printError('\r\u001b[K');
    this.isBarShown = false;
  }

  private drawBar(event: ProgressEvent): void {
    this.isBarShown = true;
    const text = progressText(event, this.stream.language);
    this.stream.printError(`\r\u001b[K${text.slice(0, Math.max(20, this.stream.columns - 1))}`);
  }
}

/** Such as `[######------] 150/600  12.5/s  36 s left`. */
export function progressText({ done, total, ratePerS, remainingS }: ProgressEvent, language: Language): string {
  const filled = Math.round((barLength * done) / Math.max(1, total));
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(barLength - filled)}]`;
  const left = Math.ceil(remainingS);
  const remaining = language === 'ja' ? `残り ${left} 秒` : `${left} s left`;
  return `${bar} ${done}/${total}  ${ratePerS.toFixed(1)}/s  ${remaining}`;
}
