import type { Component } from "svelte";

type GlyphProps = { class?: string; "aria-hidden"?: "true" };

/** A drawing of 24 by 24 in the color of its words: one of Lucide's, or Kith's own. */
export type Glyph = Component<GlyphProps>;
