"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition, type FormEvent, type KeyboardEvent } from "react";
import { complete, type Completable } from "./complete";
import { Completions } from "./completions";

/** Long enough that a fast typist asks once a word, short enough to feel instant. */
const DEBOUNCE_MS = 120;

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
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [text, setText] = useState(q);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const askedRef = useRef(q);
  const options = complete(text, completable);
  useFollow(q, askedRef, setText);
  useKeys(input);

  const show = (next: string): void => {
    askedRef.current = next;
    const params = new URLSearchParams(next.trim() === "" ? kept : [["q", next], ...kept]);
    startTransition(() => router.replace(`/search?${params.toString()}`, { scroll: false }));
  };
  const change = (next: string, delay = DEBOUNCE_MS): void => {
    setText(next);
    setActive(-1);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(next), delay);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    clearTimeout(timer.current);
    show(text);
  };
  const press = (event: KeyboardEvent): void => {
    const chosen = options[active];
    if (event.key === "Enter" && chosen !== undefined) {
      event.preventDefault();
      change(chosen.text, 0);
    } else if (event.key === "Escape" && active >= 0) setActive(-1);
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length > 0) {
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
        <input
          ref={input}
          type="search"
          name="q"
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={press}
          aria-label="Search tools and servers"
          placeholder='pods exec, server:github category:write risk:>=4 "exact words" -without'
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls="search-completions"
          aria-activedescendant={active >= 0 ? `search-completion-${active}` : undefined}
          className="field min-h-12 min-w-0 grow text-[1.1rem]"
        />
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="button button-primary min-h-12 px-5">
          Search
        </button>
      </div>
      <Completions options={options} active={active} onChoose={(chosen) => change(chosen.text, 0)} />
    </form>
  );
}

/** Takes over the address's text when it changed by a link or by going back, never while the visitor types ahead of it. */
function useFollow(q: string, askedRef: { current: string }, setText: (text: string) => void): void {
  useEffect(() => {
    if (q === askedRef.current.trim() || q === askedRef.current) return;
    askedRef.current = q;
    setText(q);
  }, [q, askedRef, setText]);
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
