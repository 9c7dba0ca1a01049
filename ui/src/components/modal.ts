/** Shows a `<dialog>` over everything else as soon as it stands. */
export function asModal(element: HTMLDialogElement): void {
  element.showModal();
}
