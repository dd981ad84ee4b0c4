import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";

/** Long enough that a fast typist asks once a word, short enough to feel instant. */
const DEBOUNCE_MS = 120;

type SearchText = {
  text: string;
  /** Whether results of a newer text are on their way. */
  pending: boolean;
  /** Takes a new text; the page follows after `delay` milliseconds without another one. */
  change(next: string, delay?: number): void;
  /** Asks for the text's results at once. */
  show(): void;
};

/** The text in the search field. The page's address follows it; an answer that was overtaken is dropped. */
export function useSearchText(q: string, kept: [name: string, value: string][]): SearchText {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [text, setText] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const askedRef = useRef(q);
  useFollow(q, askedRef, setText);

  const show = (next: string): void => {
    clearTimeout(timer.current);
    askedRef.current = next;
    const params = new URLSearchParams(next.trim() === "" ? kept : [["q", next], ...kept]);
    startTransition(() => router.replace(`/search?${params.toString()}`, { scroll: false }));
  };
  const change = (next: string, delay = DEBOUNCE_MS): void => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(next), delay);
  };
  return { text, pending, change, show: () => show(text) };
}

/** Takes over the address's text when it changed by a link or by going back, never while the visitor types ahead of it. */
function useFollow(q: string, askedRef: { current: string }, setText: (text: string) => void): void {
  useEffect(() => {
    if (q === askedRef.current.trim() || q === askedRef.current) return;
    askedRef.current = q;
    setText(q);
  }, [q, askedRef, setText]);
}
