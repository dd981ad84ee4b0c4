import type { Completion } from "./complete";

type Props = { options: Completion[]; active: number; onChoose: (chosen: Completion) => void };

/** What the text may become, under the field. */
export function Completions({ options, active, onChoose }: Props) {
  return (
    <ul
      id="search-completions"
      role="listbox"
      aria-label="Completions"
      hidden={options.length === 0}
      className="absolute z-10 mt-1 min-w-72 border border-line-strong bg-paper shadow"
    >
      {options.map((option, index) => (
        <li
          key={option.shown}
          id={`search-completion-${index}`}
          role="option"
          aria-selected={index === active}
          // The field keeps the focus: a blur would close what is being clicked.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
          className={`flex cursor-pointer justify-between gap-6 px-3 py-1 ${index === active ? "bg-raised" : ""}`}
        >
          <code>{option.shown}</code>
          <span className="text-soft">{option.label}</span>
        </li>
      ))}
    </ul>
  );
}
