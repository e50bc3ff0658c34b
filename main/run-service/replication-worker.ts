import { parentPort } from 'node:worker_threads';
import { needsSolver, runReplication, type ReplicationAddress, type SiteModel, type SolveLinearProgramme } from '../../sim-core/index';
import { openSolver } from '../solver/open-solver';
import { serveReplications } from './serve-replications';

let solve: SolveLinearProgramme | undefined;
let opening: Promise<void> | undefined;

/** The solver takes a tenth of a second and some megabytes: it is opened by the first model that needs it. */
const prepare = (model: SiteModel): Promise<void> | undefined => {
  if (!needsSolver(model)) return undefined;
  return (opening ??= openSolver().then((opened) => { solve = opened; }));
};

/** Entry of a worker thread: the pure simulator behind a message port. */
if (parentPort === null) throw new Error('replication-worker runs only as a worker thread');
serveReplications(parentPort, (model: SiteModel, address: ReplicationAddress) => runReplication(model, address, solve), prepare);
