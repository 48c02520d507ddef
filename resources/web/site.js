/* From a disk a folder is no page: there its links name the file. */
if (location.protocol === "file:") {
  document.querySelectorAll("a[href]").forEach(function (link) {
    var to = new URL(link.href);
    if (to.protocol === "file:" && to.pathname.slice(-1) === "/") {
      to.pathname += "index.html";
      link.href = to.href;
    }
  });
}
