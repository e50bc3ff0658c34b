import { momentsOf } from '../foundation/random/moments';
import { residualUs } from './residual';
import type { RunState } from './run-state';

/**
 * Whether a link is closed now. The alternation of open and closed is drawn only as far as somebody asks, so it costs no
 * events; it starts as if it had gone on for ever.
 */
export function isLinkClosed(state: RunState, link: number): boolean {
  const { nodeStates, nodeTables: { links }, samplers, clock: { nowUs } } = state;
  if (nodeStates.linkChangeUs[link]! < 0) startLink(state, link);
  while (nodeStates.linkChangeUs[link]! <= nowUs) {
    nodeStates.isClosed[link] = 1 - nodeStates.isClosed[link]!;
    nodeStates.linkChangeUs[link]! += samplers.draw((nodeStates.isClosed[link] === 1 ? links.closedSampler : links.openSampler)[link]!);
  }
  return nodeStates.isClosed[link] === 1;
}

function startLink(state: RunState, link: number): void {
  const { nodeStates, nodeTables: { links }, samplers } = state;
  const { timeToOutage, outage } = state.model.blueprint.links![link]!;
  const [openUs, closedUs] = [momentsOf(timeToOutage).mean, momentsOf(outage).mean];
  const share = samplers.draw(links.startSampler[link]!) * (openUs + closedUs);
  const isClosed = share < closedUs;
  nodeStates.isClosed[link] = isClosed ? 1 : 0;
  const drawnUs = samplers.draw((isClosed ? links.closedSampler : links.openSampler)[link]!);
  nodeStates.linkChangeUs[link] = residualUs(isClosed ? outage : timeToOutage, drawnUs, isClosed ? share / closedUs : (share - closedUs) / openUs);
}
