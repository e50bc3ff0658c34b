/** Levenshtein distance: fewest insertions, deletions and substitutions (Levenshtein 1966). O(length x length). */
export const editDistance = (left: string, right: string): number => {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
};

const MAXIMUM_WORD_LENGTH = 80;

/** Up to `limit` candidates that the writer may have meant, nearest first; none when all are far away. */
export const nearestWords = (word: string, candidates: readonly string[], limit = 3): readonly string[] => {
  const wanted = word.slice(0, MAXIMUM_WORD_LENGTH).toLowerCase();
  const reach = Math.max(2, Math.floor(wanted.length / 2));
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.slice(0, MAXIMUM_WORD_LENGTH).toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= reach || candidate.toLowerCase().includes(wanted))
    .sort((first, second) => first.distance - second.distance || (first.candidate < second.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
};
