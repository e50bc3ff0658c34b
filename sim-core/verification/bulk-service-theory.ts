/**
 * Poisson customers who are served in full batches of `size` by one exponential server, first come first served.
 * The batches arrive with Erlang intervals of `size` stages, so that the number of batches found is geometric with the
 * root z of z = (lambda / (lambda + mu (1 - z)))^size inside the unit circle (GI/M/1; Gross & Harris, Fundamentals of
 * Queueing Theory, 5.3.2). A customer also waits until its batch is full: (size - 1) / (2 lambda) on average.
 */
export function bulkServiceQueue({ arrivalRate, serviceRate, size }: { readonly arrivalRate: number; readonly serviceRate: number; readonly size: number }): { readonly sojourn: number; readonly root: number } {
  let root = 0.5;
  for (let step = 0; step < 10_000; step++) {
    const base = arrivalRate / (arrivalRate + serviceRate * (1 - root));
    let next = 1;
    for (let stage = 0; stage < size; stage++) next *= base;
    root = next;
  }
  return { root, sojourn: (size - 1) / (2 * arrivalRate) + 1 / (serviceRate * (1 - root)) };
}
