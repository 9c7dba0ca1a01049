/** What stands in the fields of a form, in their order. A field is known by its name, and by which of that name it is. */
export type Typed = readonly (readonly [field: string, value: string])[];

type Typable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function typedIn(form: HTMLFormElement): Typed {
  return fieldsOf(form).map(([field, element]) => [field, valueOf(element)] as const);
}

/** What was typed since: the fields that do not stand as they did at first. */
export function changed(first: Typed, now: Typed): Typed {
  const before = new Map(first);
  return now.filter(([field, value]) => before.get(field) !== value);
}

/** Types it again, as a hand would: what a choice brings about is there before the rest is typed. Says whether anything is otherwise now. */
export async function typeAgain(form: HTMLFormElement, typed: Typed, drawn: () => Promise<void>): Promise<boolean> {
  let isOther = false;
  for (const [field, value] of typed) {
    const element = fieldsOf(form).find(([one]) => one === field)?.[1];
    if (!element || valueOf(element) === value || !takes(element, value)) continue;
    put(element, value);
    isOther = true;
    await drawn();
  }
  return isOther;
}

function fieldsOf(form: HTMLFormElement): (readonly [field: string, element: Typable])[] {
  const seen = new Map<string, number>();
  return [...form.querySelectorAll<Typable>("input[name], textarea[name], select[name]")].map((element) => {
    const nth = seen.get(element.name) ?? 0;
    seen.set(element.name, nth + 1);
    return [`${element.name} ${nth}`, element] as const;
  });
}

const isTicked = (element: Typable): element is HTMLInputElement => element instanceof HTMLInputElement && (element.type === "checkbox" || element.type === "radio");

const valueOf = (element: Typable): string => (isTicked(element) ? String(element.checked) : element.value);

/** A choice that is there no more is not made. */
function takes(element: Typable, value: string): boolean {
  if (element instanceof HTMLSelectElement) return [...element.options].some((option) => option.value === value && !option.disabled);
  return !(element instanceof HTMLInputElement && element.type === "radio" && value === "false");
}

function put(element: Typable, value: string): void {
  if (isTicked(element)) element.checked = value === "true";
  else element.value = value;
  for (const name of ["input", "change"]) element.dispatchEvent(new Event(name, { bubbles: true }));
}
