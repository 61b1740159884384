/** True while the user is typing in a cell or in the formula bar; Excel answers add-ins with an error then. */
export function isEditingCell(): boolean {
  const editor = document.querySelector(".ic-worksheet-editor-wrapper .ic-editor-container");
  return editor !== null && !editor.classList.contains("ic-editor-container--hidden");
}
