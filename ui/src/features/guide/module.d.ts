/** The text of `docs/guide.md`, read while the interface is built. */
declare module "virtual:kith-guide" {
  const blocks: readonly import("./blocks").Block[];
  export default blocks;
}
