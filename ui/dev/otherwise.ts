/** Other readings of the invented roster. */
import type { ImportOf, ImportPreview } from "../src/bindings/commands";

export function otherwise(plan: Partial<ImportOf>): ImportPreview["otherwise"] {
  const { sheet, repair, encoding } = plan.choices ?? {};
  const isLatin = encoding === "windows-1252";
  const examples: [string, string][] = [["Åsa Öberg", "Ĺsa Öberg"], ["Bjørn Mikkelsen", "Bjřrn Mikkelsen"], ["François Lévêque", "François Lévęque"]];
  return {
    sheets: (["People", "Staff", "Lists"] as const).map((name) => ({ name, hidden: name === "Lists", is_read: name === (sheet ?? "People") })),
    runner_up: { encoding: isLatin ? "windows-1250" : "windows-1252", examples: isLatin ? examples : examples.map(([one, other]) => [other, one]) },
    doubled: repair ? null : { before: "JosÃ©", after: "José" },
    repaired: repair ?? false,
    tables: [{ title: "Committee", header_line: 24, rows: 12 }],
    attendance: false,
    who_came: false,
  };
}
