/** What Next hands to a page or a route handler whose folders name these dynamic segments. */
export type Segments<Name extends string> = { params: Promise<Record<Name, string>> };
