import * as header from './header';
import {
  BY_PRIORITY, COUNT, ENTITY_SHIFT, HEAD, KEY, LANE_SHIFT, LINE_SHIFT, MOMENT_SHIFT, NEXT_IN_LINE, NEXT_LANE, PREVIOUS_IN_LINE, TAIL, TICKET,
} from '../layout';
import { float, int, intsAt, real, realsAt, setFloat, setInt, setReal, setWord, word } from './memory';

/** Waiting lines; the same as `waiting-lines.ts`, which see. */
@inline export function lineAt(line: i32): usize { return intsAt(header.LINES, line, LINE_SHIFT); }
@inline function laneAt(lane: i32): usize { return intsAt(header.LANES, lane, LANE_SHIFT); }
@inline function keyAt(lane: i32): usize { return <usize>word(header.LANE_KEYS) + (<usize>lane << 3); }
@inline function entityAt(entity: i32): usize { return intsAt(header.ENTITIES, entity, ENTITY_SHIFT); }

@inline export function takeTicket(entity: i32): void {
  const ticket = real(header.NEXT_TICKET);
  setFloat(realsAt(header.MOMENTS, entity, MOMENT_SHIFT), TICKET, ticket);
  setReal(header.NEXT_TICKET, ticket + 1);
}

/** The entity joins; `waiting` is the caller's to count. */
@inline export function push(line: i32, entity: i32): void {
  const at = lineAt(line);
  setInt(at, COUNT, int(at, COUNT) + 1);
  takeTicket(entity);
  append(int(at, BY_PRIORITY) ? laneAt(laneFor(at, entity)) : at, entity);
}

@inline export function shift(line: i32): i32 {
  const at = lineAt(line);
  setInt(at, COUNT, int(at, COUNT) - 1);
  if (!int(at, BY_PRIORITY)) return behead(at);
  const lane = int(at, HEAD);
  const entity = behead(laneAt(lane));
  if (int(laneAt(lane), HEAD) < 0) dropFirstLane(at, lane);
  return entity;
}

@inline function headOf(at: usize): i32 {
  return int(at, BY_PRIORITY) ? int(laneAt(int(at, HEAD)), HEAD) : int(at, HEAD);
}

/** Does the head of one line go before the head of the other? */
export function goesBefore(line: i32, other: i32): bool {
  const at = lineAt(line);
  const otherAt = lineAt(other);
  const key: f64 = int(at, BY_PRIORITY) ? load<f64>(keyAt(int(at, HEAD))) : 0;
  const otherKey: f64 = int(otherAt, BY_PRIORITY) ? load<f64>(keyAt(int(otherAt, HEAD))) : 0;
  if (key != otherKey) return key < otherKey;
  return float(realsAt(header.MOMENTS, headOf(at), MOMENT_SHIFT), TICKET) < float(realsAt(header.MOMENTS, headOf(otherAt), MOMENT_SHIFT), TICKET);
}

@inline function append(list: usize, entity: i32): void {
  const tail = int(list, TAIL);
  const at = entityAt(entity);
  setInt(at, NEXT_IN_LINE, -1);
  setInt(at, PREVIOUS_IN_LINE, tail);
  if (tail >= 0) setInt(entityAt(tail), NEXT_IN_LINE, entity);
  else setInt(list, HEAD, entity);
  setInt(list, TAIL, entity);
}

@inline function behead(list: usize): i32 {
  const entity = int(list, HEAD);
  const next = int(entityAt(entity), NEXT_IN_LINE);
  setInt(list, HEAD, next);
  if (next >= 0) setInt(entityAt(next), PREVIOUS_IN_LINE, -1);
  else setInt(list, TAIL, -1);
  return entity;
}

function laneFor(at: usize, entity: i32): i32 {
  const key = float(realsAt(header.MOMENTS, entity, MOMENT_SHIFT), KEY);
  let before = -1;
  let lane = int(at, HEAD);
  while (lane >= 0 && load<f64>(keyAt(lane)) < key) {
    before = lane;
    lane = int(laneAt(lane), NEXT_LANE);
  }
  if (lane >= 0 && load<f64>(keyAt(lane)) == key) return lane;
  const opened = takeLane();
  setInt(laneAt(opened), HEAD, -1);
  setInt(laneAt(opened), TAIL, -1);
  setInt(laneAt(opened), NEXT_LANE, lane);
  if (before >= 0) setInt(laneAt(before), NEXT_LANE, opened);
  else setInt(at, HEAD, opened);
  store<f64>(keyAt(opened), key);
  return opened;
}

/** There must be room for one. */
@inline function takeLane(): i32 {
  const lane = word(header.FREE_LANE);
  if (lane >= 0) {
    setWord(header.FREE_LANE, int(laneAt(lane), NEXT_LANE));
    return lane;
  }
  const opened = word(header.LANE_COUNT);
  setWord(header.LANE_COUNT, opened + 1);
  return opened;
}

@inline function dropFirstLane(at: usize, lane: i32): void {
  setInt(at, HEAD, int(laneAt(lane), NEXT_LANE));
  setInt(laneAt(lane), NEXT_LANE, word(header.FREE_LANE));
  setWord(header.FREE_LANE, lane);
}
