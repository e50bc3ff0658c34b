/** What sectors read from the reference catalogue. The full catalogue of `scenario/catalogue` is one. */
export interface SiteCatalogue {
  readonly hash: string;
}
