import { expect, test } from "vitest";
import { Ready } from "./ready";

function standing() {
  const root = { dataset: {} as DOMStringMap };
  return { root, ready: new Ready(root, () => Promise.resolve()) };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test("the_window_is_ready_only_when_every_load_has_settled", async () => {
  const { root, ready } = standing();
  const first = ready.begin();
  const second = ready.begin();
  first();
  await settled();
  expect(root.dataset.ready, "one load is still open").toBeUndefined();
  second();
  await settled();
  expect(root.dataset.ready, "all loads are done").toBe("true");
});

test("a_load_that_begins_takes_the_mark_away_even_while_drawing", async () => {
  const { root, ready } = standing();
  ready.begin()();
  const next = ready.begin();
  await settled();
  expect(root.dataset.ready, "a second load began before the first was drawn").toBeUndefined();
  next();
  next();
  await settled();
  expect(root.dataset.ready, "ending twice counts once").toBe("true");
});

test("whoever_waits_goes_on_once_the_last_load_has_settled", async () => {
  const { ready } = standing();
  const [first, second] = [ready.begin(), ready.begin()];
  let went = false;
  void ready.settled().then(() => (went = true));
  first();
  await settled();
  expect(went, "one is still open").toBe(false);
  second();
  await settled();
  expect(went, "all are done").toBe(true);
});
