// Lives in the page that the preview shows; the program calls it, the page cannot.
(function () {
  'use strict';
  if (window.muharrir) {
    return;
  }
  var JOINER = '\u200D';
  var dark = false;
  var paper = false;
  // The colour-scheme rules of the page, with their conditions as written.
  var conditions = new WeakMap();

  function block(id) {
    return document.querySelector('[data-block="' + CSS.escape(id) + '"]');
  }

  function element(html) {
    var template = document.createElement('template');
    template.innerHTML = html;
    return template.content.firstElementChild;
  }

  // Of a long page only the children first to last of the text, counted from 1, are laid out.
  var AHEAD = 60;
  var first = 1;
  var last = 2 * AHEAD;

  function part() {
    return document.querySelector('style[data-part]');
  }

  function show(from, to) {
    first = Math.max(1, from);
    last = to;
    part().textContent = '.body>:not(:nth-child(n+' + first + '):nth-child(-n+' + last
        + ')){display:none}';
  }

  // Where among the children of the text a block stands, counted from 1; 0 if elsewhere.
  function child(found) {
    var text = document.querySelector('.body');
    while (found && found.parentNode !== text) {
      found = found.parentNode;
    }
    return found ? Array.prototype.indexOf.call(text.children, found) + 1 : 0;
  }

  // Brings in more where the view comes near an end of what is laid out.
  function extend() {
    var text = part() && document.querySelector('.body');
    if (!text) {
      return;
    }
    var box = text.getBoundingClientRect();
    if (last < text.children.length && box.bottom < 3 * window.innerHeight) {
      show(first, last + AHEAD);
    }
    if (first > 1 && box.top > -2 * window.innerHeight) {
      hold(function () {
        show(first - AHEAD, last);
      }, true);
    }
  }

  // What the page calls a picture: of one that moves the bytes come in the place of its name.
  function address(image) {
    return image.getAttribute('data-address') || image.getAttribute('src');
  }

  // A picture that stays is not decoded again, and goes on where it moves.
  function keepImages(old, fresh) {
    fresh.querySelectorAll('.motion details').forEach(function (now) {
      old.querySelectorAll('.motion details[open]').forEach(function (was) {
        if (address(was.querySelector('img')) === address(now.querySelector('img'))) {
          now.open = true;
        }
      });
    });
    var kept = Array.prototype.slice.call(old.querySelectorAll('img'));
    fresh.querySelectorAll('img').forEach(function (image) {
      for (var i = 0; i < kept.length; i++) {
        if (address(kept[i]) === address(image)) {
          var same = kept.splice(i, 1)[0];
          Array.prototype.slice.call(same.attributes).forEach(function (attribute) {
            if (attribute.name !== 'src' && attribute.name !== 'data-address'
                && !image.hasAttribute(attribute.name)) {
              same.removeAttribute(attribute.name);
            }
          });
          Array.prototype.slice.call(image.attributes).forEach(function (attribute) {
            if (attribute.name !== 'src') {
              same.setAttribute(attribute.name, attribute.value);
            }
          });
          image.replaceWith(same);
          return;
        }
      }
    });
  }

  // Starts or stops a picture that moves; answers with its name if its bytes are still to come.
  function turn(button) {
    if (!button) {
      return '';
    }
    var details = button.parentNode;
    var image = details.querySelector('img');
    if (details.open || image.hasAttribute('data-address')) {
      details.open = !details.open;
      return '-';
    }
    details.setAttribute('data-wanted', '');
    return address(image);
  }

  // The first blocks in view, with where they stand.
  function anchors() {
    var all = document.querySelectorAll('[data-block]');
    var seen = [];
    for (var i = 0; i < all.length && seen.length < 4; i++) {
      var box = all[i].getBoundingClientRect();
      if (box.bottom > 0) {
        seen.push({id: all[i].getAttribute('data-block'), top: box.top});
      }
    }
    return seen;
  }

  // Makes a change without moving what is in view. At the very top nothing is held, so that a
  // line that comes in at the head of the page is seen; unless it is said to.
  function hold(change, evenAtTop) {
    var y = window.pageYOffset;
    var seen = y > 0 || evenAtTop ? anchors() : [];
    change();
    if (y === 0 && !evenAtTop) {
      return;
    }
    for (var i = 0; i < seen.length; i++) {
      var found = block(seen[i].id);
      if (found) {
        var moved = found.getBoundingClientRect().top - seen[i].top;
        if (moved !== 0) {
          window.scrollBy(0, moved);
        }
        return;
      }
    }
    window.scrollTo(0, y);
  }

  function whole(html) {
    var fresh = new DOMParser().parseFromString(html, 'text/html');
    var root = document.documentElement;
    Array.prototype.slice.call(root.attributes).forEach(function (attribute) {
      if (attribute.name !== 'style') {
        root.removeAttribute(attribute.name);
      }
    });
    Array.prototype.slice.call(fresh.documentElement.attributes).forEach(function (attribute) {
      root.setAttribute(attribute.name, attribute.value);
    });
    function css(from) {
      return Array.prototype.map.call(from.querySelectorAll('style:not([data-preview])'), function (style) {
        return style.textContent;
      }).join('\n');
    }
    if (css(document.head) !== css(fresh.head)) {
      document.head.querySelectorAll('style:not([data-preview])').forEach(function (style) {
        style.remove();
      });
      fresh.head.querySelectorAll('style:not([data-preview])').forEach(function (style) {
        document.head.appendChild(document.adoptNode(style));
      });
    }
    var long = fresh.querySelector('style[data-part]');
    if (!long !== !part()) {
      first = 1;
      last = 2 * AHEAD;
      if (long) {
        document.head.appendChild(document.adoptNode(long));
      } else {
        part().remove();
      }
    }
    keepImages(document.body, fresh.body);
    root.replaceChild(document.adoptNode(fresh.body), document.body);
    colours();
  }

  // What the page says of the margins of its sheets: a screen has no sheets and ignores it.
  function margins() {
    var found = '';
    Array.prototype.forEach.call(document.styleSheets, function (sheet) {
      Array.prototype.forEach.call(sheet.cssRules, function (rule) {
        Array.prototype.forEach.call(rule.cssRules || [], function (inner) {
          if (inner.type === CSSRule.PAGE_RULE) {
            found = ['top', 'right', 'bottom', 'left'].map(function (side) {
              return inner.style.getPropertyValue('margin-' + side);
            }).join(' ');
          }
        });
      });
    });
    return found;
  }

  function colours() {
    Array.prototype.forEach.call(document.styleSheets, function (sheet) {
      Array.prototype.forEach.call(sheet.cssRules, function (rule) {
        if (rule.type !== CSSRule.MEDIA_RULE) {
          return;
        }
        var written = conditions.get(rule) || rule.media.mediaText;
        if (!/prefers-color-scheme|\bprint\b|\bscreen\b/.test(written)) {
          return;
        }
        conditions.set(rule, written);
        if (paper && /\bscreen\b/.test(written)) {
          rule.media.mediaText = 'not all';
          return;
        }
        rule.media.mediaText = (paper ? written.replace(/\bprint\b/g, 'all') : written).replace(
            /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g,
            function (all, scheme) {
              return (scheme === 'dark') === (dark && !paper) ? '(min-width: 0px)' : '(max-width: 0px)';
            });
      });
    });
    document.documentElement.style.colorScheme = dark && !paper ? 'dark' : 'light';
    document.documentElement.style.padding = paper ? margins() : '';
  }

  var changes = {
    replace: function (id, html) {
      var old = block(id);
      var fresh = element(html);
      keepImages(old, fresh);
      old.replaceWith(fresh);
    },
    after: function (id, html) {
      block(id).after(element(html));
    },
    before: function (id, html) {
      block(id).before(element(html));
    },
    remove: function (id) {
      block(id).remove();
    },
    whole: function (id, html) {
      whole(html);
    }
  };

  // The length of a text without the joiners that the preview put beside tags.
  function length(data, end) {
    var from = data.charAt(0) === JOINER ? 1 : 0;
    var to = data.length > 1 && data.charAt(data.length - 1) === JOINER ? data.length - 1 : data.length;
    return Math.max(0, Math.min(end, to) - from);
  }

  // The texts of an element without words that are only shown in it.
  function texts(root) {
    return document.createTreeWalker(root, NodeFilter.SHOW_TEXT, {
      acceptNode: function (node) {
        return node.parentNode.hasAttribute('data-gone') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
      }
    });
  }

  function offset(root, container, at) {
    var walker = texts(root);
    var limit = container.nodeType === Node.TEXT_NODE ? null : container.childNodes[at] || null;
    var count = 0;
    while (walker.nextNode()) {
      var node = walker.currentNode;
      if (node === container) {
        return count + length(node.data, at);
      }
      if (limit && (limit === node || limit.contains(node)
          || limit.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) {
        return count;
      }
      count += length(node.data, node.data.length);
    }
    return count;
  }

  // The elements that show a block: itself, and in a view of several places one for each.
  function owners(id) {
    var own = block(id);
    return own ? [own] : Array.prototype.slice.call(document.querySelectorAll('[data-block^="' + CSS.escape(id) + '@"]'));
  }

  // The element that holds a field of a block.
  function holder(owner, field) {
    if (!owner || !field || owner.getAttribute('data-field') === field) {
      return owner;
    }
    return owner.querySelector('[data-field="' + CSS.escape(field) + '"]') || owner;
  }

  // The letters from .. to of an element as a range; null where it does not have them.
  function letters(root, from, to) {
    var walker = texts(root);
    var range = document.createRange();
    var count = 0;
    var begun = false;
    while (walker.nextNode()) {
      var node = walker.currentNode;
      var size = length(node.data, node.data.length);
      var skipped = node.data.charAt(0) === JOINER ? 1 : 0;
      if (!begun && from < count + size) {
        range.setStart(node, from - count + skipped);
        begun = true;
      }
      if (begun && to <= count + size) {
        range.setEnd(node, to - count + skipped);
        return range;
      }
      count += size;
    }
    return null;
  }

  // Remarks are drawn over the page and never in it: the letters stay as they are exported.
  var TONES = {
    review: '181,115,7', accent: '14,95,120', changes: '174,52,32', ok: '42,111,67', quiet: '108,103,93'
  };
  var NIGHT_TONES = {
    review: '229,174,85', accent: '111,192,216', changes: '242,140,118', ok: '116,196,141', quiet: '165,161,152'
  };
  var marked = [];
  var current = '';
  var layer = null;

  // Takes words that went out of the page again; the texts around them are whole as before.
  function clear() {
    Array.prototype.forEach.call(document.querySelectorAll('[data-gone]'), function (old) {
      var parent = old.parentNode;
      old.remove();
      parent.normalize();
    });
  }

  // Shows words that went where they were, from the last to the first of a text.
  function gone(mark) {
    var root = holder(block(mark[0]), mark[1]);
    if (!root) {
      return;
    }
    var below = mark[6].charAt(0) === '\n';
    var words = document.createElement('del');
    words.setAttribute('data-gone', '');
    words.textContent = mark[6].trim();
    var colour = (dark ? NIGHT_TONES : TONES)[mark[4]];
    words.style.cssText = 'text-decoration:line-through;color:rgb(' + colour + ');background:rgba(' + colour + ','
        + (mark[5] ? 0.34 : 0.13) + ');border-radius:3px;unicode-bidi:isolate;pointer-events:none;';
    if (below) {
      words.style.display = 'block';
      root.appendChild(words);
      return;
    }
    var count = 0;
    var walker = texts(root);
    var place = null;
    while (walker.nextNode()) {
      var node = walker.currentNode;
      var size = length(node.data, node.data.length);
      if (mark[2] <= count + size) {
        place = node;
        break;
      }
      count += size;
    }
    var space = /\s$/.test(mark[6]) ? ' ' : '\u200c';
    words.style.marginInlineEnd = space === ' ' ? '0.25em' : '0.2em';
    if (!place) {
      root.appendChild(words);
      return;
    }
    var skipped = place.data.charAt(0) === JOINER ? 1 : 0;
    var at = mark[2] - count + skipped;
    var rest = at >= place.data.length ? place.nextSibling : at <= skipped ? place : place.splitText(at);
    place.parentNode.insertBefore(words, rest);
  }

  function draw() {
    if (layer) {
      layer.remove();
      layer = null;
    }
    clear();
    if (marked.length === 0) {
      return;
    }
    marked.slice().reverse().forEach(function (mark) {
      if (mark[6]) {
        gone(mark);
      }
    });
    layer = document.createElement('div');
    layer.setAttribute('data-preview', '');
    layer.style.cssText = 'position:absolute;left:0;top:0;width:0;height:0;pointer-events:none;z-index:99';
    marked.forEach(function (mark) {
      owners(mark[0]).forEach(function (owner) {
        over(mark, holder(owner, mark[1]));
      });
    });
    document.documentElement.appendChild(layer);
  }

  // Draws a mark over the element that holds its words; not where they are cut off.
  function over(mark, root) {
    if (mark[6]) {
      return;
    }
    var colour = (dark ? NIGHT_TONES : TONES)[mark[4]];
    if (mark[2] === -2) {
      var beside = root.getBoundingClientRect();
      var right = getComputedStyle(root).direction === 'rtl';
      box({left: right ? beside.right + 6 : beside.left - 10, top: beside.top, width: 4, height: beside.height},
          'border-radius:2px;background:rgb(' + colour + ');');
      return;
    }
    if (mark[2] < 0) {
      // Within the picture: on a telephone it fills the page, and a line beside it would not be seen.
      box(root.getBoundingClientRect(), 'box-sizing:border-box;border:4px solid rgb(' + colour + ');');
      return;
    }
    var range = letters(root, mark[2], mark[3]);
    if (range) {
      Array.prototype.forEach.call(range.getClientRects(), function (rect) {
        box(rect, 'background:rgba(' + colour + ',' + (mark[5] ? 0.34 : 0.17) + ');border-bottom:2px solid rgb('
            + colour + ');box-sizing:border-box;');
      });
    }
  }

  // Brings a part of a block into view, if it is not there already.
  function reveal(found, piece) {
    lay(found);
    var box = piece.getBoundingClientRect();
    if (box.bottom < 48 || box.top > window.innerHeight - 48) {
      window.scrollBy(0, box.top - window.innerHeight / 3);
    }
  }

  // Lays out the part of a long page in which a block stands.
  function lay(found) {
    var at = part() ? child(found) : 0;
    if (at > 0 && (at < first || at > last)) {
      show(at - AHEAD, at + AHEAD);
    }
  }

  // Brings the words of a mark into view.
  function reach(mark) {
    var owner = owners(mark[0])[0];
    if (owner) {
      var root = holder(owner, mark[1]);
      reveal(owner, mark[2] >= 0 && letters(root, mark[2], Math.max(mark[2] + 1, mark[3])) || root);
    }
  }

  function box(rect, look) {
    var div = document.createElement('div');
    div.style.cssText = look + 'position:absolute;left:' + (rect.left + window.pageXOffset) + 'px;top:'
        + (rect.top + window.pageYOffset) + 'px;width:' + rect.width + 'px;height:' + rect.height + 'px';
    layer.appendChild(div);
  }

  window.addEventListener('resize', draw);
  // Pictures that come in late move the words below them.
  document.addEventListener('load', draw, true);

  // What is copied out of the page is plain text, without the joiners; the article's own surface gives more.
  function plain() {
    return String(window.getSelection()).split(JOINER).join('');
  }

  ['copy', 'cut'].forEach(function (name) {
    document.addEventListener(name, function (event) {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData.setData('text/plain', plain());
    }, true);
  });

  // Nothing in the page follows a link, sends a form or drags anything out.
  ['click', 'auxclick', 'submit', 'dragstart', 'drop'].forEach(function (name) {
    document.addEventListener(name, function (event) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }, true);
  });

  Object.defineProperty(window, 'muharrir', {
    value: Object.freeze({
      apply: function (list) {
        hold(function () {
          list.forEach(function (change) {
            changes[change[0]](change[1], change[2]);
          });
        });
        draw();
      },
      // Words as [block, field, from, to, tone, current, gone]; from is -1 for a whole block, -2 for its margin.
      marks: function (list) {
        marked = list;
        var now = list.filter(function (mark) {
          return mark[5];
        })[0];
        // Its length and not its place: letters that come before it do not make it another.
        var name = now ? [now[0], now[1], now[3] - now[2], now[4]].join(' ') : '';
        if (name && name !== current) {
          window.getSelection().removeAllRanges();
          reach(now);
        }
        current = name;
        draw();
      },
      // The selected words as "block field from to", of several blocks those in the first.
      selection: function () {
        var selected = window.getSelection();
        if (!selected || selected.rangeCount === 0 || selected.isCollapsed) {
          return '';
        }
        var range = selected.getRangeAt(0);
        var start = range.startContainer.nodeType === Node.TEXT_NODE
            ? range.startContainer.parentElement : range.startContainer;
        var owner = start.closest('[data-block]');
        if (!owner) {
          return '';
        }
        var named = start.closest('[data-field]');
        var root = named && owner.contains(named) ? named : owner;
        var from = offset(root, range.startContainer, range.startOffset);
        var inside = root.contains(range.endContainer);
        var to = inside ? offset(root, range.endContainer, range.endOffset) : offset(root, root, root.childNodes.length);
        var field = root === owner ? owner.getAttribute('data-field') || '' : root.getAttribute('data-field');
        return to > from ? [owner.getAttribute('data-block'), field, from, to].join('\n') : '';
      },
      plain: plain,
      dark: function (on) {
        dark = on;
        hold(colours);
        draw();
      },
      // The page as it is printed.
      paper: function (on) {
        paper = on;
        hold(colours);
        draw();
      },
      // Presses the button of a picture that moves, at a point or that has the focus.
      turn: function (x, y) {
        var hit = document.elementFromPoint(x, y);
        return turn(hit && hit.closest('.motion summary'));
      },
      turnFocused: function () {
        return turn(document.activeElement && document.activeElement.closest('.motion summary'));
      },
      moving: function (name, data) {
        document.querySelectorAll('.motion details img').forEach(function (image) {
          if (image.getAttribute('src') === name) {
            image.setAttribute('data-address', name);
            image.setAttribute('src', data);
            var details = image.parentNode;
            details.open = details.open || details.hasAttribute('data-wanted');
            details.removeAttribute('data-wanted');
          }
        });
      },
      // Where the view begins, how much it shows, how long the page is, and whether something moves.
      extent: function () {
        extend();
        return [window.pageYOffset, window.innerHeight, document.documentElement.scrollHeight,
            !paper && document.querySelector('.motion details[open]') ? 1 : 0].join('\n');
      },
      top: function (y) {
        if (y === 0 && part() && first > 1) {
          show(1, 2 * AHEAD);
        }
        window.scrollTo(0, y);
      },
      // The letter before a place: behind the last one there is none.
      reveal: function (id, field, at) {
        reach([id, field, Math.max(0, at - 1), at]);
      },
      // The block, field and character at a point, as "block field offset"; empty beside all blocks.
      pick: function (x, y) {
        var hit = document.elementFromPoint(x, y);
        var owner = hit && hit.closest('[data-block]');
        if (!owner) {
          return '';
        }
        var named = hit.closest('[data-field]');
        var root = named && owner.contains(named) ? named : owner;
        var range = document.caretRangeFromPoint(x, y);
        var inside = range && root.contains(range.startContainer);
        var place = inside ? offset(root, range.startContainer, range.startOffset) : 0;
        var field = root === owner ? owner.getAttribute('data-field') || '' : root.getAttribute('data-field');
        return owner.getAttribute('data-block') + '\n' + field + '\n' + place;
      }
    })
  });
})();
