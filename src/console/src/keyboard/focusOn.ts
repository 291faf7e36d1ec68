/** Moves the focus and says whether it arrived: not on what is missing, hidden or disabled. */
export function focusOn(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null && document.activeElement === element;
}
