import { useState, type KeyboardEvent } from "react";
import { complete, type Completable, type Completion } from "./complete";

type Completions = {
  /** What is offered now. */
  options: Completion[];
  /** Place of the chosen one; -1: none. */
  active: number;
  /** Offers what the text may become; none is chosen yet. */
  open(): void;
  close(): void;
  /** Puts one in the place of the text and offers how that goes on. */
  take(chosen: Completion): void;
  /** Arrows choose, Enter takes what is chosen, Escape closes. */
  onKey(event: KeyboardEvent): void;
};

/** The completions of a search field's text, and how keys choose among them. */
export function useCompletions(
  text: string,
  completable: readonly Completable[],
  onTake: (text: string) => void,
): Completions {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = isOpen ? complete(text, completable) : [];
  const show = (wanted: boolean): void => {
    setOpen(wanted);
    setActive(-1);
  };
  const take = (chosen: Completion): void => {
    show(true);
    onTake(chosen.text);
  };
  const onKey = (event: KeyboardEvent): void => {
    const chosen = options[active];
    if (event.key === "Enter" && chosen !== undefined) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === "Escape" && options.length > 0) {
      event.preventDefault(); // It would empty the field.
      show(false);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    }
  };
  return { options, active, open: () => show(true), close: () => show(false), take, onKey };
}
