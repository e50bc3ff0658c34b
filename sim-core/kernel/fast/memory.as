import * as header from './header';

/** One word or float of the header. */
@inline export function word(place: i32): i32 { return load<i32>(<usize>place << 2); }
@inline export function setWord(place: i32, value: i32): void { store<i32>(<usize>place << 2, value); }
@inline export function real(place: i32): f64 { return load<f64>((<usize>place << 3) + (<usize>header.HEADER_WORDS << 2)); }
@inline export function setReal(place: i32, value: f64): void { store<f64>((<usize>place << 3) + (<usize>header.HEADER_WORDS << 2), value); }

/** Address of a record of 2^shift words in a table. */
@inline export function intsAt(table: i32, record: i32, shift: i32): usize { return <usize>word(table) + (<usize>record << (<usize>shift + 2)); }
@inline export function realsAt(table: i32, record: i32, shift: i32): usize { return <usize>word(table) + (<usize>record << (<usize>shift + 3)); }

@inline export function int(at: usize, field: i32): i32 { return load<i32>(at + (<usize>field << 2)); }
@inline export function setInt(at: usize, field: i32, value: i32): void { store<i32>(at + (<usize>field << 2), value); }
@inline export function float(at: usize, field: i32): f64 { return load<f64>(at + (<usize>field << 3)); }
@inline export function setFloat(at: usize, field: i32, value: f64): void { store<f64>(at + (<usize>field << 3), value); }
@inline export function add(at: usize, field: i32, value: f64): void { setFloat(at, field, float(at, field) + value); }
