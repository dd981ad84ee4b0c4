/** Prints how long each step of a start takes. */
export class Steps {
  readonly #start = performance.now();

  constructor(private readonly print: (line: string) => void = console.log) {}

  /** Runs one step and prints its time with what `note` says of its result. */
  async step<T>(name: string, work: Promise<T>, note: (result: T) => string = () => ""): Promise<T> {
    const start = performance.now();
    const result = await work;
    this.print(`  ${name.padEnd(12)}${seconds(performance.now() - start)}  ${note(result)}`.trimEnd());
    return result;
  }

  /** Time since the first step began. */
  get total(): string {
    return seconds(performance.now() - this.#start).trim();
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`.padStart(8);
