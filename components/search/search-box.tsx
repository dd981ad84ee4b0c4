"use client";

import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type Ref } from "react";
import { complete, type Completable } from "./complete";
import { Completions } from "./completions";
import { useSearchText } from "./use-search-text";

type Props = {
  q: string;
  /** What stays as it is when the text changes: filters and sort, as name and value. */
  kept: [name: string, value: string][];
  completable: Completable[];
};

/**
 * The search field of the search page. Without a script it is a form; with one the page follows the typing: the server renders
 * the results of the newest text, and an answer that was overtaken is dropped.
 */
export function SearchBox({ q, kept, completable }: Props) {
  const { text, pending, change, show } = useSearchText(q, kept);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const options = open ? complete(text, completable) : [];
  useKeys(input);

  const take = (next: string, delay?: number): void => {
    setOpen(true);
    setActive(-1);
    change(next, delay);
  };
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    show();
  };
  const press = (event: KeyboardEvent): void => {
    const chosen = options[active];
    if (event.key === "Enter" && chosen !== undefined) {
      event.preventDefault();
      take(chosen.text, 0);
    } else if (event.key === "Escape" && options.length > 0) {
      event.preventDefault(); // It would empty the field.
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    }
  };
  return (
    <form
      action="/search"
      method="get"
      role="search"
      aria-label="This page"
      onSubmit={submit}
      className="relative"
      aria-busy={pending}
    >
      <div className="flex gap-2">
        <Field
          ref={input}
          text={text}
          options={options.length}
          active={active}
          onText={take}
          onKey={press}
          onBlur={close}
        />
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="button button-primary min-h-12 px-5">
          Search
        </button>
      </div>
      <Completions options={options} active={active} onChoose={(chosen) => take(chosen.text, 0)} />
    </form>
  );
}

type FieldProps = {
  ref: Ref<HTMLInputElement>;
  text: string;
  /** How many completions are shown, and which of them is chosen (-1: none). */
  options: number;
  active: number;
  onText: (text: string) => void;
  onKey: (event: KeyboardEvent) => void;
  onBlur: () => void;
};

function Field({ ref, text, options, active, onText, onKey, onBlur }: FieldProps) {
  return (
    <input
      ref={ref}
      type="search"
      name="q"
      value={text}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKey}
      onBlur={onBlur}
      aria-label="Search tools and servers"
      placeholder='pods exec, server:github category:write risk:>=4 "exact words" -without'
      autoComplete="off"
      spellCheck={false}
      maxLength={1000}
      role="combobox"
      aria-expanded={options > 0}
      aria-controls="search-completions"
      aria-activedescendant={active >= 0 ? `search-completion-${active}` : undefined}
      className="field min-h-12 min-w-0 grow text-[1.1rem]"
    />
  );
}

/** Arrows walk from the field through the results and back. */
function useKeys(input: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const walk = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const from = document.activeElement;
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      const stops = [input.current, ...document.querySelectorAll<HTMLElement>("[data-hit]")];
      const place = stops.findIndex((stop) => stop === from);
      const next = place < 0 ? null : stops[place + (event.key === "ArrowDown" ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener("keydown", walk);
    return () => document.removeEventListener("keydown", walk);
  }, [input]);
}
