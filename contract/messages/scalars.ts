import { z } from 'zod';

/**
 * Any number, also NaN and the infinities: an interval from one replication has no half-width, and structured clone
 * carries that as it is. (`z.number()` would refuse it.)
 */
export const anyNumber = z.custom<number>((value) => typeof value === 'number');

/** A list of numbers, checked in one pass: a result holds hundreds of thousands of them. */
export const numberList = z.custom<readonly number[]>((value) => Array.isArray(value) && value.every((item) => typeof item === 'number'));

export const languageSchema = z.enum(['en', 'ja']);
export const bilingualText = z.strictObject({ en: z.string(), ja: z.string() });

/** Longest scenario text that a message may carry; the parser of scenarios has its own, smaller limit and says so better. */
export const scenarioText = z.string().max(64 * 1024 * 1024);
