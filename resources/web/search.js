/* Looks for words in the shelves of the index, the newest first; loads what a question needs. */
var muharrirSearch = (function () {
  var PAGE = 20;
  var form = document.querySelector('form.ask');
  var field = document.getElementById("q");
  var list = document.getElementById("found");
  var told = document.querySelector(".told");
  var further = document.getElementById("more");
  var boxes = {};
  var waiting = {};
  var sizes = null;
  var asked = 0;

  function load(name) {
    if (!waiting[name]) {
      waiting[name] = new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = name + ".js";
        script.onload = function () {
          script.remove();
          done(boxes[name]);
        };
        script.onerror = function () {
          script.remove();
          delete waiting[name];
          failed(new Error(name));
        };
        document.head.appendChild(script);
      });
    }
    return waiting[name];
  }

  /* As the index was folded: no marks, one alef, one ya, one ha, Western digits. */
  function fold(text) {
    return text.normalize("NFKD").replace(/[\p{Mn}\p{Cf}\u0640]/gu, "").toLowerCase()
      .replace(/\p{Nd}/gu, function (digit) {
        var code = digit.codePointAt(0);
        var zero = code;
        while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) {
          zero--;
        }
        return String(code - zero);
      })
      .replace(/ٱ/g, "ا").replace(/[ىی]/g, "ي").replace(/[ةہەھ]/g, "ه").replace(/ک/g, "ك");
  }

  function words(text) {
    var all = fold(text).match(/[\p{L}\p{Nd}]+/gu) || [];
    return all.filter(function (word, i) {
      return word.length > 1 && all.indexOf(word) === i;
    });
  }

  /* What a word is looked up under: without the article; else itself, and then without و ف ب ك ل. */
  function forms(word) {
    var bare = word.match(/^[وف]?(?:[بك]?ال|لل)(..+)$/);
    if (bare) {
      return [[bare[1]]];
    }
    var less = word.length > 3 && /^[وفبكل]/.test(word) ? [[word.slice(1)]] : [];
    return [[word]].concat(less);
  }

  function places(box, start) {
    var set = {};
    Object.keys(box).forEach(function (key) {
      if (key.slice(0, start.length) === start) {
        for (var i = 0; i < box[key].length; i += 2) {
          set[parseInt(box[key].substr(i, 2), 36)] = true;
        }
      }
    });
    return set;
  }

  function lookUp(shelf, count, key) {
    var box = (key.charCodeAt(0) * 31 + key.charCodeAt(1)) % count;
    return load("w-" + shelf + "-" + box).then(function (content) {
      return places(content, key);
    });
  }

  function word(shelf, count, tries) {
    return lookUp(shelf, count, tries[0][0]).then(function (set) {
      var none = Object.keys(set).length === 0;
      return none && tries.length > 1 ? word(shelf, count, tries.slice(1)) : set;
    });
  }

  function onShelf(shelf, all) {
    return load("s-" + shelf).then(function (count) {
      return Promise.all(all.map(function (each) {
        return word(shelf, count, forms(each));
      }));
    }).then(function (sets) {
      return Object.keys(sets[0]).map(Number).filter(function (place) {
        return sets.every(function (set) { return set[place]; });
      }).sort(function (a, b) { return b - a; });
    });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function show(row) {
    var item = element("li", "teaser row", "");
    item.dir = row[5];
    if (row[6] !== "ar") {
      item.lang = row[6];
    }
    var say = element("div", "say", "");
    if (row[2]) {
      say.appendChild(element("p", "kicker", row[2]));
    }
    var heading = element("h2", "", "");
    var link = element("a", "", row[1]);
    link.href = "../" + row[0] + (location.protocol === "file:" ? "index.html" : "");
    heading.appendChild(link);
    say.appendChild(heading);
    if (row[4]) {
      say.appendChild(element("p", "gist", row[4]));
    }
    var when = element("p", "when", row[3]);
    when.dir = "rtl";
    when.lang = "ar";
    say.appendChild(when);
    item.appendChild(say);
    list.appendChild(item);
    return link;
  }

  function tell(key, count) {
    told.textContent = (told.getAttribute("data-" + key) || "").replace("{0}", count);
  }

  function ask(text) {
    var all = words(text);
    var mine = ++asked;
    var shelf;
    var left = [];
    var shown = 0;
    list.textContent = "";
    further.hidden = true;
    if (all.length === 0) {
      told.textContent = "";
      return;
    }
    tell("looking");

    function fill(wanted, focus) {
      if (mine !== asked) {
        return Promise.resolve();
      }
      if (left.length === 0 && shelf > 0) {
        shelf--;
        var from = shelf;
        return onShelf(from, all).then(function (found) {
          left = found.map(function (place) { return [from, place]; });
          return fill(wanted, focus);
        });
      }
      if (left.length === 0 || wanted === 0) {
        return Promise.resolve();
      }
      var next = left.shift();
      return load("d-" + next[0] + "-" + Math.floor(next[1] / 50)).then(function (rows) {
        if (mine === asked) {
          var link = show(rows[next[1] % 50]);
          shown++;
          if (focus) {
            link.focus();
          }
        }
        return fill(wanted - 1, false);
      });
    }

    function page(focus) {
      further.hidden = true;
      return fill(PAGE, focus).then(function () {
        if (mine === asked) {
          further.hidden = left.length === 0 && shelf === 0;
          tell(shown === 0 ? "none" : shown === 1 ? "one" : "more", shown);
        }
      }).catch(function () {
        if (mine === asked) {
          tell("failed");
        }
      });
    }

    further.onclick = function () { page(true); };
    load("shelves").then(function () {
      shelf = sizes.length;
      return page(false);
    }).catch(function () {
      tell("failed");
    });
  }

  function address(text) {
    return location.pathname + (text ? "?q=" + encodeURIComponent(text) : "");
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    try {
      history.replaceState(null, "", address(field.value));
    } catch (refused) {
      /* From a disk the address stays. */
    }
    ask(field.value);
  });
  var first = new URLSearchParams(location.search).get("q");
  if (first) {
    field.value = first;
    setTimeout(function () { ask(first); }, 0);
  }
  field.focus();

  return {
    box: function (name, content) { boxes[name] = content; },
    shelves: function (content) { sizes = content; boxes.shelves = content; }
  };
})();
