import { expect, test } from "vitest";
import { contactWords, hasOthers } from "./contacts";

const work = { kind: "email", label: "work", is_primary: true } as const;
const home = { kind: "email", label: "home", is_primary: false } as const;
const phone = { kind: "phone", label: null, is_primary: true } as const;

test("of_several_contacts_of_a_kind_the_one_to_use_is_named", () => {
  const all = [work, home, phone];
  expect(all.map((one) => contactWords(one, all)), "a phone that stands alone needs no word for it").toEqual(["Email, work, the one to use", "Email, home", "Phone"]);
  expect(hasOthers(home, all), "another address").toBe(true);
  expect(hasOthers(phone, all), "an address is no phone").toBe(false);
});
