/* Copies the page's address and says so. Without this script the control is not shown. */
document.querySelectorAll("button.copy").forEach(function (button) {
  button.addEventListener("click", function () {
    var canonical = document.querySelector('link[rel="canonical"]');
    var address = canonical ? canonical.href : location.href.split("#")[0];
    var told = button.parentNode.querySelector(".told");
    function say(done) {
      told.textContent = "";
      setTimeout(function () {
        told.textContent = button.getAttribute(done ? "data-copied" : "data-failed");
      }, 30);
    }
    function byHand() {
      var field = document.createElement("textarea");
      field.value = address;
      field.readOnly = true;
      field.style.position = "fixed";
      field.style.opacity = "0";
      document.body.appendChild(field);
      field.select();
      var done = false;
      try {
        done = document.execCommand("copy");
      } catch (refused) {
        done = false;
      }
      field.remove();
      button.focus();
      return done;
    }
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(address).then(
        function () { say(true); },
        function () { say(byHand()); });
    } else {
      say(byHand());
    }
  });
});
