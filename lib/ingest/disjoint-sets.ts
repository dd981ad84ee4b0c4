/** Union-find that keeps each set's members, and never joins what has to stay apart. */
export class DisjointSets {
  private readonly roots: number[];
  private readonly sets: number[][];

  constructor(
    size: number,
    private readonly apart: readonly (readonly [number, number])[] = [],
  ) {
    this.roots = Array.from({ length: size }, (_, index) => index);
    this.sets = this.roots.map((index) => [index]);
  }

  root(index: number): number {
    return this.roots[index] ?? index;
  }

  members(root: number): number[] {
    return this.sets[root] ?? [];
  }

  /** Puts both into one set; says whether they are in one now. */
  join(a: number, b: number): boolean {
    const [keep, drop] = [this.root(a), this.root(b)].sort((x, y) => x - y);
    if (keep === undefined || drop === undefined || keep === drop) return true;
    if (this.areApart(keep, drop)) return false;
    for (const index of this.members(drop)) this.roots[index] = keep;
    this.sets[keep] = [...this.members(keep), ...this.members(drop)].sort((x, y) => x - y);
    this.sets[drop] = [];
    return true;
  }

  private areApart(a: number, b: number): boolean {
    return this.apart.some(([x, y]) => {
      const [one, other] = [this.root(x), this.root(y)];
      return (one === a && other === b) || (one === b && other === a);
    });
  }
}
