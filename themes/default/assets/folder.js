// From a folder (a USB stick at a fair) an address that ends with a slash shows a list of files: its page is index.html.
if (location.protocol === "file:") {
  const page = (/** @type {string} */ address) => {
    const url = new URL(address);
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  };
  for (const link of document.querySelectorAll("a[href]")) {
    if (link instanceof HTMLAnchorElement) link.href = page(link.href);
  }
  for (const form of document.forms) form.action = page(form.action);
}
