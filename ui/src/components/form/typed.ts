/** What stands in the fields of a form, in their order. */
export type Typed = readonly (readonly [name: string, value: string])[];

type Typable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function typedIn(form: HTMLFormElement): Typed {
  return fieldsOf(form).map((field) => [field.name, valueOf(field)] as const);
}

/** Types it again, as a hand would: what a choice brings about is there before the rest is typed. */
export async function typeAgain(form: HTMLFormElement, typed: Typed, drawn: () => Promise<void>): Promise<void> {
  const left = [...typed];
  const seen = new Set<Typable>();
  for (let field = next(form, seen); field; field = next(form, seen)) {
    seen.add(field);
    const at = left.findIndex(([name]) => name === field?.name);
    if (at < 0) continue;
    const [[, value] = ["", ""]] = left.splice(at, 1);
    if (valueOf(field) === value) continue;
    put(field, value);
    await drawn();
  }
}

const next = (form: HTMLFormElement, seen: ReadonlySet<Typable>) => fieldsOf(form).find((field) => !seen.has(field));

function fieldsOf(form: HTMLFormElement): Typable[] {
  return [...form.querySelectorAll<Typable>("input[name], textarea[name], select[name]")];
}

function valueOf(field: Typable): string {
  return field instanceof HTMLInputElement && field.type === "checkbox" ? String(field.checked) : field.value;
}

function put(field: Typable, value: string): void {
  if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === "true";
  else field.value = value;
  for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
}
