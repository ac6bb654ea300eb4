/** Starts the download of a file of ours; the server names it (`Content-Disposition`). */
export function saveFile(href: string, fileName = ''): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}
