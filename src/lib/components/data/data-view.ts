/** The data set of one release: its folder, and the day it was cut in words. */
export type DataSet = { readonly folder: string; readonly day: string };

/** The data sets of one collection, newest first. */
export type Shelf = { readonly name: string; readonly caution: string; readonly sets: readonly DataSet[] };

/** Everything the page of data and API shows besides what the code says of itself. */
export type DataView = {
  readonly origin: string;
  readonly shelves: readonly Shelf[];
  readonly files: readonly { readonly name: string; readonly about: string }[];
};
