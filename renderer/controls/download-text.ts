/** Hands a text to the person as a file of the page. */
export function downloadText(name: string, text: string, type: string): void {
  downloadAddress(name, URL.createObjectURL(new Blob([text], { type })));
}

/** Saves what an address of the page holds, such as a picture, and frees the address. */
export function downloadAddress(name: string, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
