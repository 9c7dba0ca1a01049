import { convertFileSrc } from "@tauri-apps/api/core";

/** Where a page of the report that is looked at comes from: a picture so many pixels wide, made in memory. */
export function pageSource(preview: string, page: number, width: number): string {
  return `${convertFileSrc("", "kith")}${preview}/${page}/${width}`;
}
