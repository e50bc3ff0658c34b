import * as header from './header';
import { detailOf, hasNextAtLeast, kindOf, pop, schedule, subjectOf } from './calendar';
import { goesBefore, lineAt, push, shift, takeTicket } from './lines';
import { add, float, int, intsAt, real, realsAt, setFloat, setInt, setReal, setWord, word } from './memory';
import { BLOCKED_AFTER, PROCESSING, RESTING } from '../entity-table';
import { ARRIVAL, ARRIVAL_RANK, CANCELLED, DELAY_END, RELEASE_RANK, SEIZE_RANK, SERVICE_END } from '../event-kinds';
import * as layout from '../layout';
import * as operations from '../operations';
import * as plain from '../plain-layout';
import { BLOCK_BITS } from '../../foundation/random/sampler-bank';
import { INSTANT_STEP_LIMIT } from '../travel';

const BUCKETS: i32 = (layout.DOUBLINGS << layout.MANTISSA_BITS) + 1;
const BUCKET_SHIFT: i32 = 20 - layout.MANTISSA_BITS;
const FIRST_BUCKET: i32 = (0x3ff00000 >>> BUCKET_SHIFT) - 1;
const FNV_PRIME: i32 = 0x01000193;
const SECOND_MULTIPLIER: i32 = 0x9e3779b1;

@inline function blockAt(block: i32): usize { return intsAt(header.PLAIN_BLOCKS, block, plain.PLAIN_BLOCK_SHIFT); }
@inline function liveAt(block: i32): usize { return intsAt(header.LIVE, block, layout.LIVE_SHIFT); }
@inline function countsAt(block: i32): usize { return realsAt(header.COUNTS, block, layout.COUNT_SHIFT); }
@inline function resourceAt(resource: i32): usize { return intsAt(header.RESOURCES, resource, layout.RESOURCE_SHIFT); }
@inline function servesPlainly(resource: i32): bool { return int(intsAt(header.PLAIN_RESOURCES, resource, plain.PLAIN_RESOURCE_SHIFT), plain.PLAIN_SERVES) == 1; }
@inline function waitingAt(resource: i32): usize { return <usize>word(header.WAITING) + (<usize>resource << 2); }
@inline function attributeAt(entity: i32, attribute: i32): usize { return <usize>word(header.ATTRIBUTES) + (<usize>(entity * word(header.ATTRIBUTE_COUNT) + attribute) << 3); }
@inline function entityAt(entity: i32): usize { return intsAt(header.ENTITIES, entity, layout.ENTITY_SHIFT); }
@inline function momentsAt(entity: i32): usize { return realsAt(header.MOMENTS, entity, layout.MOMENT_SHIFT); }
@inline function dirtyAt(index: i32): usize { return <usize>word(header.DIRTY) + (<usize>index << 2); }
@inline function routeItem(route: i32): i32 { return load<i32>(<usize>word(header.ROUTE_ITEMS) + (<usize>route << 2)); }
@inline function routeNumber(route: i32): f64 { return load<f64>(<usize>word(header.ROUTE_NUMBERS) + (<usize>route << 3)); }
@inline function priorityOf(block: i32): f64 { return load<f64>(<usize>word(header.PRIORITIES) + (<usize>block << 3)); }
@inline function limitOf(block: i32): f64 { return load<f64>(<usize>word(header.LIMITS) + (<usize>block << 3)); }

/** Variates: is the next one made? Then `draw` takes it. */
@inline function isEmpty(sampler: i32): bool {
  return load<i32>(<usize>word(header.CURSORS) + (<usize>sampler << 2)) == load<i32>(<usize>word(header.FILLED) + (<usize>sampler << 2));
}
@inline function draw(sampler: i32): f64 {
  const at = <usize>word(header.CURSORS) + (<usize>sampler << 2);
  const cursor = load<i32>(at);
  store<i32>(at, cursor + 1);
  return load<f64>(<usize>word(header.VALUES) + (<usize>((sampler << BLOCK_BITS) + (cursor & ((1 << BLOCK_BITS) - 1))) << 3));
}

@inline function mark(resource: i32): void {
  const at = resourceAt(resource);
  if (int(at, layout.IS_DIRTY)) return;
  setInt(at, layout.IS_DIRTY, 1);
  const count = word(header.DIRTY_COUNT);
  store<i32>(dirtyAt(count), resource);
  setWord(header.DIRTY_COUNT, count + 1);
}

/** One unit of a resource comes into use (1) or becomes free (-1). */
@inline function use(resource: i32, by: i32, nowUs: f64): void {
  const at = resourceAt(resource);
  const sums = realsAt(header.SUMS, resource, layout.SUM_SHIFT);
  const lengthUs = nowUs - float(sums, layout.LAST);
  const inUse = int(at, layout.IN_USE);
  const capacity = int(at, layout.CAPACITY);
  setFloat(sums, layout.LAST, nowUs);
  add(sums, layout.BUSY, <f64>inUse * lengthUs);
  add(sums, layout.DUTY, <f64>capacity * lengthUs);
  if (inUse > capacity) add(sums, layout.OVERTIME, <f64>(inUse - capacity) * lengthUs);
  setInt(at, layout.IN_USE, inUse + by);
  mark(resource);
}

function wake(block: i32): void {
  const at = liveAt(block);
  if (int(at, layout.IS_WOKEN)) return;
  setInt(at, layout.IS_WOKEN, 1);
  const length = word(header.BLOCK_COUNT);
  const count = word(header.AGENDA_COUNT);
  const end = word(header.AGENDA_HEAD) + count;
  store<i32>(<usize>word(header.AGENDA) + (<usize>(end < length ? end : end - length) << 2), block);
  setWord(header.AGENDA_COUNT, count + 1);
}

@inline function record(row: i32, elapsedUs: f64): void {
  const at = realsAt(header.TALLY_ROWS, row, layout.ROW_SHIFT);
  const count = float(at, layout.TALLIED);
  if (count == 0) {
    setFloat(at, layout.PIVOT, elapsedUs);
    setFloat(at, layout.MINIMUM, elapsedUs);
    setFloat(at, layout.MAXIMUM, elapsedUs);
  }
  const distance = elapsedUs - float(at, layout.PIVOT);
  setFloat(at, layout.TALLIED, count + 1);
  add(at, layout.SUM, distance);
  add(at, layout.SQUARES, distance * distance);
  if (elapsedUs < float(at, layout.MINIMUM)) setFloat(at, layout.MINIMUM, elapsedUs);
  if (elapsedUs > float(at, layout.MAXIMUM)) setFloat(at, layout.MAXIMUM, elapsedUs);
  const bucket = elapsedUs < 1 ? 0 : min(BUCKETS - 1, (<i32>(reinterpret<i64>(elapsedUs) >> 32) >>> BUCKET_SHIFT) - FIRST_BUCKET);
  const bucketAt = <usize>word(header.TALLY_BUCKETS) + (<usize>(row * BUCKETS + bucket) << 2);
  store<i32>(bucketAt, load<i32>(bucketAt) + 1);
}

@inline function hashEvent(kindAndSubject: i32, detail: i32, nowUs: f64): void {
  const low = <i32>(<i64>nowUs);
  setWord(header.FIRST_LANE_OF_HASH, (((word(header.FIRST_LANE_OF_HASH) ^ low) * FNV_PRIME ^ kindAndSubject) * FNV_PRIME) ^ detail);
  const second = (word(header.SECOND_LANE_OF_HASH) ^ low ^ detail) * SECOND_MULTIPLIER + kindAndSubject;
  setWord(header.SECOND_LANE_OF_HASH, second ^ (second >>> 15));
}

/** Stops, so that the general functions do something; then `advance` goes on. */
@inline function ask(what: i32, entity: i32, block: i32, isAdmitted: bool): i32 {
  setWord(header.ENTITY, entity);
  setWord(header.BLOCK, block);
  setWord(header.IS_ADMITTED, <i32>isAdmitted);
  return what;
}
@inline function askForVariates(sampler: i32, entity: i32, block: i32, isAdmitted: bool): i32 {
  setWord(header.SUBJECT, sampler);
  return ask(header.REFILL, entity, block, isAdmitted);
}

/** Is there nobody who would be served before an entity that has just come for the resource, and a unit for it? */
@inline function isServedAtOnce(resource: i32, nowUs: f64): bool {
  const at = resourceAt(resource);
  if (load<i32>(waitingAt(resource)) != 0 || word(header.AGENDA_COUNT) != 0 || int(at, layout.IN_USE) >= int(at, layout.CAPACITY) || int(at, layout.IS_DOWN) != 0) return false;
  if (!servesPlainly(resource)) return false;
  if (!word(header.IS_SETTLING)) {
    // At a pause nobody is served yet.
    if (real(header.EVENT_COUNT) + 1 >= real(header.UNTIL_EVENTS)) return false;
    if (real(header.NEXT_US) == nowUs && !hasNextAtLeast(SEIZE_RANK * layout.PRIORITY_LEVELS)) return false;
  }
  const count = word(header.DIRTY_COUNT);
  for (let index = 0; index < count; index++) {
    const other = load<i32>(dirtyAt(index));
    if (load<i32>(waitingAt(other)) != 0 || !servesPlainly(other)) return false;
  }
  return true;
}

@inline function isBetter(block: i32, line: i32, best: i32, bestLine: i32): bool {
  const priority = priorityOf(block);
  const bestPriority = priorityOf(best);
  return priority == bestPriority ? goesBefore(line, bestLine) : priority < bestPriority;
}

/** Line of the one who is served next, -1 for nobody, -2 when the general function must look. The server is left in BLOCK. */
@inline function chooseLine(): i32 {
  const count = word(header.DIRTY_COUNT);
  let server = -1;
  let line = -1;
  for (let index = 0; index < count; index++) {
    const resource = load<i32>(dirtyAt(index));
    const plainAt = intsAt(header.PLAIN_RESOURCES, resource, plain.PLAIN_RESOURCE_SHIFT);
    if (!int(plainAt, plain.PLAIN_SERVES)) return -2;
    let left = load<i32>(waitingAt(resource));
    const at = resourceAt(resource);
    if (left == 0 || int(at, layout.IN_USE) >= int(at, layout.CAPACITY) || int(at, layout.IS_DOWN) != 0) continue;
    for (let pair = <usize>word(header.CANDIDATES) + (<usize>int(plainAt, plain.PLAIN_FIRST_CANDIDATE) << 2); left > 0; pair += 8) {
      const other = load<i32>(pair);
      const length = int(lineAt(other), layout.COUNT);
      if (length == 0) continue;
      left -= length;
      const candidate = load<i32>(pair, 4);
      if (server >= 0 && !isBetter(candidate, other, server, line)) continue;
      server = candidate;
      line = other;
    }
  }
  setWord(header.BLOCK, server);
  return line;
}

@inline function stateOf(at: usize): i32 {
  if (int(at, layout.IS_DOWN) != 0) return operations.FAILED;
  if (int(at, layout.RUNNING) > 0) return operations.RUN;
  if (int(at, layout.BLOCKED_COUNT) > 0) return operations.BLOCKED;
  return int(at, layout.CAPACITY) == 0 ? operations.OFF : operations.STANDBY;
}

/** Books the states of machines that changed; false when the general function must. */
@inline function bookStates(nowUs: f64): bool {
  const count = word(header.DIRTY_COUNT);
  for (let index = 0; index < count; index++) {
    const resource = load<i32>(dirtyAt(index));
    const plainAt = intsAt(header.PLAIN_RESOURCES, resource, plain.PLAIN_RESOURCE_SHIFT);
    if (!int(plainAt, plain.PLAIN_SERVES) || int(plainAt, plain.PLAIN_CONSUMER) >= 0) return false;
  }
  for (let index = 0; index < count; index++) {
    const resource = load<i32>(dirtyAt(index));
    const at = resourceAt(resource);
    setInt(at, layout.IS_DIRTY, 0);
    if (!int(at, layout.TRACKS_STATE)) continue;
    const state = stateOf(at);
    const before = int(at, layout.STATE);
    if (state == before) continue;
    const sinceAt = <usize>word(header.STATE_SINCE) + (<usize>resource << 3);
    const timeAt = <usize>word(header.STATE_TIMES) + (<usize>(resource * operations.STATE_COUNT + before) << 3);
    store<f64>(timeAt, load<f64>(timeAt) + (nowUs - load<f64>(sinceAt)));
    store<f64>(sinceAt, nowUs);
    setInt(at, layout.STATE, state);
  }
  setWord(header.DIRTY_COUNT, 0);
  return true;
}

@inline function takeEntity(source: i32, nowUs: f64): i32 {
  const count = word(header.ENTITY_COUNT);
  const entity = load<i32>(<usize>word(header.FREE_ENTITIES) + (<usize>(word(header.ENTITY_CAPACITY) - 1 - count) << 2));
  const at = entityAt(entity);
  setWord(header.ENTITY_COUNT, count + 1);
  setFloat(momentsAt(entity), layout.CREATED, nowUs);
  setInt(at, layout.SOURCE, source);
  setInt(at, layout.PLACE, -1);
  setInt(at, layout.PHASE, RESTING);
  setInt(at, layout.STOPS, 0);
  setInt(at, layout.WITH_WORK, -1);
  const attributes = word(header.ATTRIBUTE_COUNT);
  for (let index = 0; index < attributes; index++) store<f64>(attributeAt(entity, index), 0);
  return entity;
}

@inline function giveBack(entity: i32): void {
  const at = entityAt(entity);
  const count = word(header.ENTITY_COUNT) - 1;
  setWord(header.ENTITY_COUNT, count);
  setInt(at, layout.PLACE, -1);
  setInt(at, layout.PHASE, RESTING);
  setInt(at, layout.SOURCE, -1);
  store<i32>(<usize>word(header.FREE_ENTITIES) + (<usize>(word(header.ENTITY_CAPACITY) - 1 - count) << 2), entity);
}

@inline function leave(entity: i32, block: i32): void {
  const counts = countsAt(block);
  add(counts, layout.ENTERED, 1);
  add(counts, layout.DEPARTED, 1);
  setReal(header.LEFT_COUNT, real(header.LEFT_COUNT) + 1);
  const attributes = word(header.ATTRIBUTE_COUNT);
  const sumsAt = <usize>word(header.ATTRIBUTE_SUMS) + (<usize>(block * attributes) << 3);
  for (let index = 0; index < attributes; index++) {
    const at = sumsAt + (<usize>index << 3);
    store<f64>(at, load<f64>(at) + load<f64>(attributeAt(entity, index)));
  }
  const maker = int(entityAt(entity), layout.SOURCE);
  if (int(blockAt(maker), plain.PLAIN_MODE) == operations.CLOSED) wake(maker);
  giveBack(entity);
}

/** The entity gives up a place whose block is plain. */
@inline function giveUpPlace(entity: i32, place: i32, operation: i32, nowUs: f64): void {
  const live = liveAt(place);
  setInt(live, layout.LENGTH, int(live, layout.LENGTH) - 1);
  add(countsAt(place), layout.DEPARTED, 1);
  if (operation == operations.WORK) {
    const resource = int(blockAt(place), plain.PLAIN_RESOURCE);
    const at = resourceAt(resource);
    const entityInts = entityAt(entity);
    if (int(entityInts, layout.PHASE) == BLOCKED_AFTER) setInt(at, layout.BLOCKED_COUNT, int(at, layout.BLOCKED_COUNT) - 1);
    setInt(entityInts, layout.PHASE, RESTING);
    setInt(at, layout.HOLDER, -1);
    use(resource, -1, nowUs);
  } else if (operation == operations.QUEUE) {
    if (word(header.HAS_TALLIES)) record(int(blockAt(place), plain.PLAIN_TALLY_ROW), nowUs - float(momentsAt(entity), layout.SINCE));
    if (int(lineAt(word(header.BLOCK_COUNT) + place), layout.COUNT) != 0) wake(place);
  } else if (operation == operations.ARRIVE) wake(place);
}

@inline function takePlace(entity: i32, block: i32, nowUs: f64): void {
  setInt(entityAt(entity), layout.PLACE, block);
  setFloat(momentsAt(entity), layout.SINCE, nowUs);
  add(countsAt(block), layout.ENTERED, 1);
  const live = liveAt(block);
  const length = int(live, layout.LENGTH) + 1;
  setInt(live, layout.LENGTH, length);
  if (length > int(live, layout.LONGEST)) setInt(live, layout.LONGEST, length);
}

@inline function startService(entity: i32, block: i32, resource: i32, nowUs: f64): void {
  const at = blockAt(block);
  const moments = momentsAt(entity);
  const entityInts = entityAt(entity);
  const durationUs = draw(int(at, plain.PLAIN_SAMPLER));
  setFloat(moments, layout.REMAINING, durationUs);
  setFloat(moments, layout.DURATION, durationUs);
  setFloat(moments, layout.ENDS, nowUs + durationUs);
  setInt(entityInts, layout.STOPS, 0);
  setInt(entityInts, layout.PHASE, PROCESSING);
  setInt(entityInts, layout.END_SLOT, schedule(nowUs + durationUs, SERVICE_END, block, entity, int(at, plain.PLAIN_PRECEDENCE)));
  if (!int(at, plain.PLAIN_IS_TRACKED)) return;
  const resourceInts = resourceAt(resource);
  setInt(resourceInts, layout.RUNNING, int(resourceInts, layout.RUNNING) + 1);
  if (int(resourceInts, layout.FAILURE_BASIS) != 0) setInt(resourceInts, layout.HOLDER, entity);
}

/** The route that a share drawn or the attribute selects. */
@inline function routeOf(at: usize, entity: i32): i32 {
  let route = int(at, plain.PLAIN_FIRST_ROUTE);
  if (int(at, plain.PLAIN_OPERATION) == operations.BRANCH) {
    const last = int(at, plain.PLAIN_END_ROUTE) - 1;
    if (route == last) return routeItem(route);
    const u = draw(int(at, plain.PLAIN_SAMPLER));
    while (route < last && u >= routeNumber(route)) route += 1;
    return routeItem(route);
  }
  const value = load<f64>(attributeAt(entity, int(at, plain.PLAIN_ATTRIBUTE)));
  const end = int(at, plain.PLAIN_END_ROUTE);
  while (route < end && routeNumber(route) != value) route += 1;
  return route < end ? routeItem(route) : int(at, plain.PLAIN_ALTERNATIVE);
}

@inline function isPlainEvent(kind: i32, at: usize): bool {
  const operation = int(at, plain.PLAIN_OPERATION);
  if (kind == SERVICE_END) return operation == operations.WORK;
  if (kind == DELAY_END) return operation == operations.DELAY;
  return kind == ARRIVAL && operation == operations.ARRIVE && word(header.ENTITY_COUNT) < min(word(header.ENTITY_CAPACITY), word(header.ENTITY_BUDGET));
}

/** Goes on until the pause, or until a general function is needed; says which (`header.ts`). */
export function advance(): i32 {
  let entity = word(header.ENTITY);
  let block = word(header.BLOCK);
  let isAdmitted = word(header.IS_ADMITTED) != 0;
  for (;;) {
    const nowUs = real(header.NOW_US);

    // Who moves goes on until it rests.
    while (block >= 0) {
      const at = blockAt(block);
      const operation = int(at, plain.PLAIN_OPERATION);
      if (!isAdmitted) {
        if (operation < 0 || operation == operations.WORK || operation == operations.SEIZE) return ask(header.TRAVEL, entity, block, false);
        const sampler = int(at, plain.PLAIN_SAMPLER);
        if (sampler >= 0 && isEmpty(sampler)) return askForVariates(sampler, entity, block, false);
        const steps = word(header.INSTANT_STEPS) + 1;
        setWord(header.INSTANT_STEPS, steps);
        if (steps > INSTANT_STEP_LIMIT) return ask(header.STORM, entity, block, false);
        if (operation == operations.QUEUE) {
          if (int(lineAt(word(header.BLOCK_COUNT) + block), layout.COUNT) != 0 || <f64>int(liveAt(block), layout.LENGTH) >= limitOf(block)) return ask(header.COME_TO_QUEUE, entity, block, false);
        } else if (operation != operations.LEAVE && operation != operations.DELAY) {
          const counts = countsAt(block);
          add(counts, layout.ENTERED, 1);
          add(counts, layout.DEPARTED, 1);
          if (operation == operations.BRANCH || operation == operations.BRANCH_ATTRIBUTE) {
            block = routeOf(at, entity);
            continue;
          }
          if (operation == operations.ASSIGN) store<f64>(attributeAt(entity, int(at, plain.PLAIN_ATTRIBUTE)), draw(sampler));
          else if (operation == operations.RELEASE) {
            const resource = int(at, plain.PLAIN_RESOURCE);
            setInt(resourceAt(resource), layout.HOLDER, -1);
            use(resource, -1, nowUs);
          }
          block = int(at, plain.PLAIN_NEXT);
          continue;
        }
      } else if (operation == operations.WORK) {
        const sampler = int(at, plain.PLAIN_SAMPLER);
        if (isEmpty(sampler)) return askForVariates(sampler, entity, block, true);
      }

      const place = int(entityAt(entity), layout.PLACE);
      if (place >= 0) {
        setWord(header.HAS_MOVED, 1);
        const placeOperation = int(blockAt(place), plain.PLAIN_OPERATION);
        if (placeOperation < 0) return ask(header.LEAVE_PLACE, entity, block, true);
        giveUpPlace(entity, place, placeOperation, nowUs);
      }
      isAdmitted = false;
      if (operation == operations.LEAVE) {
        if (word(header.HAS_TALLIES)) record(int(blockAt(block), plain.PLAIN_TALLY_ROW), nowUs - float(momentsAt(entity), layout.CREATED));
        leave(entity, block);
        break;
      }
      takePlace(entity, block, nowUs);
      if (operation == operations.QUEUE) {
        const server = int(at, plain.PLAIN_TARGET);
        const attribute = int(at, plain.PLAIN_ATTRIBUTE);
        const resource = int(blockAt(server), plain.PLAIN_RESOURCE);
        if (attribute >= 0) setFloat(momentsAt(entity), layout.KEY, load<f64>(attributeAt(entity, attribute)));
        if (isServedAtOnce(resource, nowUs)) {
          takeTicket(entity);
          mark(resource);
          block = server;
          isAdmitted = true;
          continue;
        }
        store<i32>(waitingAt(resource), load<i32>(waitingAt(resource)) + 1);
        push(block, entity);
        mark(resource);
        break;
      }
      if (operation == operations.DELAY) {
        schedule(nowUs + draw(int(at, plain.PLAIN_SAMPLER)), DELAY_END, block, entity, RELEASE_RANK * layout.PRIORITY_LEVELS);
        break;
      }
      const resource = int(at, plain.PLAIN_RESOURCE);
      use(resource, 1, nowUs);
      if (operation == operations.SEIZE) {
        block = int(at, plain.PLAIN_NEXT);
        continue;
      }
      startService(entity, block, resource, nowUs);
      break;
    }
    block = -1;

    // The event is complete.
    if (word(header.IS_EVENT)) {
      const work = word(header.FINISHED_WORK);
      if (work >= 0) {
        if (!word(header.HAS_MOVED) && int(entityAt(entity), layout.PLACE) == work) return ask(header.BLOCK_MACHINE, entity, -1, false);
        setWord(header.FINISHED_WORK, -1);
      }
      const source = word(header.SOURCE_OF_EVENT);
      if (source >= 0) {
        const at = blockAt(source);
        const sampler = int(at, plain.PLAIN_SAMPLER);
        if (int(at, plain.PLAIN_MODE) != operations.RENEWAL) return ask(header.PLAN_ARRIVAL, entity, -1, false);
        if (float(countsAt(source), layout.MADE) < limitOf(source)) {
          if (isEmpty(sampler)) return askForVariates(sampler, entity, -1, false);
          schedule(nowUs + draw(sampler), ARRIVAL, source, 0, ARRIVAL_RANK * layout.PRIORITY_LEVELS);
        }
        setWord(header.SOURCE_OF_EVENT, -1);
      }
      setWord(header.IS_EVENT, 0);
      const events = real(header.EVENT_COUNT) + 1;
      const steps = word(header.INSTANT_STEPS) + 1;
      setReal(header.EVENT_COUNT, events);
      setWord(header.INSTANT_STEPS, steps);
      if (steps > INSTANT_STEP_LIMIT) return ask(header.STORM, entity, -1, false);
      if (events >= real(header.UNTIL_EVENTS)) return ask(header.PAUSED, entity, -1, false);
    }

    if (word(header.EVENTS_PENDING) + 2 > word(header.EVENT_CAPACITY) || (word(header.FREE_LANE) < 0 && word(header.LANE_COUNT) + 2 > word(header.LANE_CAPACITY))) return ask(header.MAKE_ROOM, entity, -1, false);

    // Who waits is served when nothing else is freed at this instant: places first, then work by priority.
    if (word(header.IS_SETTLING) || (word(header.AGENDA_COUNT) + word(header.DIRTY_COUNT) > 0 && (real(header.NEXT_US) != nowUs || hasNextAtLeast(SEIZE_RANK * layout.PRIORITY_LEVELS)))) {
      setWord(header.IS_SETTLING, 1);
      if (!word(header.HAS_FAILED)) {
        if (word(header.AGENDA_COUNT) > 0) return ask(header.LOOK_AT, entity, -1, false);
        const line = chooseLine();
        if (line == -2) return ask(header.SERVE_ONE, entity, -1, false);
        if (line >= 0) {
          block = word(header.BLOCK);
          const resource = int(blockAt(block), plain.PLAIN_RESOURCE);
          store<i32>(waitingAt(resource), load<i32>(waitingAt(resource)) - 1);
          entity = shift(line);
          isAdmitted = true;
          continue;
        }
      }
      setWord(header.IS_SETTLING, 0);
      if (!bookStates(nowUs)) return ask(header.BOOK_STATES, entity, -1, false);
    }

    // The next event.
    const nextUs = real(header.NEXT_US);
    if (nextUs > real(header.UNTIL_US) || word(header.EVENTS_PENDING) == 0 || real(header.LEFT_COUNT) >= real(header.STOP_AFTER_LEAVING) || word(header.HAS_FAILED)) return ask(header.PAUSED, entity, -1, false);
    if (nextUs != nowUs) {
      setReal(header.NOW_US, nextUs);
      setWord(header.INSTANT_STEPS, 0);
    }
    const slot = pop();
    const kind = kindOf(slot);
    if (kind == CANCELLED) continue;
    const subject = subjectOf(slot);
    const detail = detailOf(slot);
    const at = blockAt(subject);
    setWord(header.IS_EVENT, 1);
    if (!isPlainEvent(kind, at)) {
      setWord(header.KIND, kind);
      setWord(header.SUBJECT, subject);
      setWord(header.DETAIL, detail);
      return ask(header.DISPATCH, entity, -1, false);
    }
    if (word(header.HAS_HASH)) hashEvent((kind << 24) ^ subject, detail, nextUs);
    if (kind == SERVICE_END) {
      entity = detail;
      block = int(at, plain.PLAIN_NEXT);
      setWord(header.FINISHED_WORK, subject);
      setWord(header.HAS_MOVED, 0);
      setInt(entityAt(entity), layout.PHASE, RESTING);
      if (int(at, plain.PLAIN_IS_TRACKED)) {
        const resource = int(at, plain.PLAIN_RESOURCE);
        const resourceInts = resourceAt(resource);
        setInt(resourceInts, layout.RUNNING, int(resourceInts, layout.RUNNING) - 1);
        mark(resource);
      }
    } else if (kind == DELAY_END) {
      entity = detail;
      block = int(at, plain.PLAIN_NEXT);
    } else {
      setWord(header.SOURCE_OF_EVENT, subject);
      const counts = countsAt(subject);
      if (float(counts, layout.MADE) < limitOf(subject)) {
        entity = takeEntity(subject, nextUs);
        block = int(at, plain.PLAIN_NEXT);
        add(counts, layout.MADE, 1);
        add(counts, layout.ENTERED, 1);
        add(counts, layout.DEPARTED, 1);
        setReal(header.CREATED_COUNT, real(header.CREATED_COUNT) + 1);
      }
    }
  }
  return header.PAUSED;
}
