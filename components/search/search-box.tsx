"use client";

import { useEffect, useRef, type FormEvent, type KeyboardEvent, type Ref } from "react";
import type { Completable } from "./complete";
import { Completions } from "./completions";
import { useCompletions } from "./use-completions";
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
  const { options, active, open, close, take, onKey } = useCompletions(text, completable, (next) => change(next, 0));
  const input = useRef<HTMLInputElement>(null);
  useKeys(input);

  const type = (next: string): void => {
    open();
    change(next);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    show();
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
          onText={type}
          onKey={onKey}
          onBlur={close}
        />
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="button button-primary min-h-12 px-5">
          Search
        </button>
      </div>
      <Completions options={options} active={active} onChoose={take} />
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
