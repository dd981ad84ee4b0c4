import type { Choosable } from "./builder-row";

type Props = { formats: readonly Choosable[]; format: string; strictnesses: readonly string[]; strictness: string };

/** Format and strictness as two lists of a form. */
export function VariantFields({ formats, format, strictnesses, strictness }: Props) {
  return (
    <>
      <Choice name="format" title="Format" options={formats} chosen={format} />
      <Choice
        name="strictness"
        title="Starting from the policy that is"
        options={strictnesses.map((id) => ({ id, title: id }))}
        chosen={strictness}
      />
    </>
  );
}

type ChoiceProps = { name: string; title: string; options: readonly Choosable[]; chosen: string };

function Choice({ name, title, options, chosen }: ChoiceProps) {
  return (
    <label className="text-soft">
      {title}
      <br />
      <select name={name} className="field" defaultValue={chosen}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
    </label>
  );
}
