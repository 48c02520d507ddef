/* The script of a page for review: remarks are typed here, kept in this browser, and sent back as a
 * file or a block of text. It asks nobody on the network. */
"use strict";
(() => {
  const one = (selector, under = document) => under.querySelector(selector);
  const data = JSON.parse(one("#review-data").textContent);
  const key = "muharrir-review-" + data.article + "-" + data.made;
  const panel = one("#review");
  const bar = one("#review-bar");
  const compose = one("#review-compose");
  const list = one("#review-list");
  const name = one("#review-name");
  const said = one("#review-said");
  const told = one("#review-told");
  let target = null;
  let state = { guest: "", name: "", remarks: [], draft: null };

  const random = () => {
    const numbers = crypto.getRandomValues(new Uint32Array(3));
    return Array.from(numbers, each => each.toString(36)).join("");
  };

  const load = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      if (kept && Array.isArray(kept.remarks)) {
        state = kept;
      }
    } catch (e) {
      one("#review-unkept").hidden = false;
    }
    if (!state.guest) {
      state.guest = random();
    }
  };

  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch (e) {
      one("#review-unkept").hidden = false;
    }
  };

  /* Letters up to a place of a text; a line break counts as one. */
  const upTo = (field, node, offset) => {
    const range = document.createRange();
    range.selectNodeContents(field);
    range.setEnd(node, offset);
    return plain(range.cloneContents());
  };

  const plain = (node) => {
    let text = "";
    node.childNodes.forEach(child => {
      if (child.nodeType === Node.TEXT_NODE) {
        text += child.data;
      } else {
        text += child.nodeName === "BR" ? "\n" : plain(child);
      }
    });
    return text;
  };

  const element = node => node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;

  const picked = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) {
      return null;
    }
    const range = selection.getRangeAt(0);
    const start = element(range.startContainer);
    const block = start.closest("main [data-block]");
    if (!block || block.dataset.block.startsWith("_")) {
      return null;
    }
    let field = start.closest("[data-field]");
    if (!field || !block.contains(field)) {
      field = one("[data-field]", block) || block;
    }
    const whole = plain(field);
    const from = field.contains(range.startContainer)
      ? upTo(field, range.startContainer, range.startOffset).length : 0;
    const to = field.contains(range.endContainer)
      ? upTo(field, range.endContainer, range.endOffset).length : whole.length;
    const words = whole.slice(from, to);
    const lead = words.length - words.trimStart().length;
    return words.trim() === "" ? null : {
      block: block.dataset.block,
      field: field.dataset.field || "text",
      from: from + lead,
      words: words.trim()
    };
  };

  const button = (key, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = panel.dataset[key];
    made.addEventListener("click", act);
    return made;
  };

  const show = () => {
    list.replaceChildren();
    document.querySelectorAll(".has-remark").forEach(each => each.classList.remove("has-remark"));
    state.remarks.forEach(remark => {
      const block = one('[data-block="' + CSS.escape(remark.block) + '"]');
      if (block) {
        block.classList.add("has-remark");
      }
      const item = document.createElement("li");
      if (remark.words) {
        const quote = document.createElement("blockquote");
        quote.textContent = remark.words;
        quote.dir = "auto";
        quote.addEventListener("click", () => block && block.scrollIntoView({ block: "center" }));
        item.append(quote);
      }
      const text = document.createElement("p");
      text.textContent = remark.text;
      text.dir = "auto";
      item.append(text, button("change", () => begin(remark, remark)), button("remove", () => {
        state.remarks = state.remarks.filter(each => each !== remark);
        keep();
        show();
      }));
      list.append(item);
    });
    one("#review-none").hidden = state.remarks.length > 0;
    one("#review-send").hidden = state.remarks.length === 0;
    one("#review-count").textContent = state.remarks.length || "";
  };

  const begin = (place, remark) => {
    target = { ...place };
    target.id = remark ? remark.id : "";
    compose.hidden = false;
    bar.hidden = true;
    const quote = one("blockquote", compose);
    quote.textContent = target.words;
    quote.hidden = !target.words;
    said.value = remark ? remark.text : "";
    draft();
    said.focus();
  };

  const draft = () => {
    state.draft = { target: target, text: said.value };
    keep();
  };

  const end = () => {
    compose.hidden = true;
    state.draft = null;
    target = null;
    keep();
    show();
  };

  const save = () => {
    const text = said.value.trim();
    if (!text) {
      said.focus();
      return;
    }
    const remark = {
      id: target.id || random(),
      block: target.block,
      field: target.field,
      from: target.from,
      words: target.words,
      text: text.slice(0, 10000),
      at: new Date().toISOString()
    };
    const at = state.remarks.findIndex(each => each.id === remark.id);
    if (at < 0) {
      state.remarks.push(remark);
    } else {
      state.remarks[at] = remark;
    }
    end();
  };

  /* CRC-32: says later whether the text came through whole. */
  const sum = (bytes) => {
    let crc = -1;
    bytes.forEach(byte => {
      crc ^= byte;
      for (let i = 0; i < 8; i++) {
        crc = (crc >>> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
      }
    });
    return ((crc ^ -1) >>> 0).toString(16).padStart(8, "0");
  };

  const message = () => {
    const bytes = new TextEncoder().encode(JSON.stringify({
      format: 1,
      article: data.article,
      guest: { id: state.guest, name: state.name.trim() },
      remarks: state.remarks
    }));
    let letters = "";
    bytes.forEach(byte => {
      letters += String.fromCharCode(byte);
    });
    const lines = btoa(letters).match(/.{1,72}/g).join("\n");
    return panel.dataset.about + "\nMUHARRIR-REMARKS-1\n" + lines
      + "\nMUHARRIR-REMARKS-END-" + sum(bytes) + "\n";
  };

  const named = () => {
    if (state.name.trim()) {
      return true;
    }
    told.textContent = panel.dataset.nameless;
    name.focus();
    return false;
  };

  one("#review-download").addEventListener("click", () => {
    if (named()) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([message()], { type: "text/plain;charset=utf-8" }));
      link.download = panel.dataset.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      told.textContent = panel.dataset.downloaded;
    }
  });

  one("#review-copy").addEventListener("click", async () => {
    if (!named()) {
      return;
    }
    const out = one("#review-text");
    out.value = message();
    out.hidden = false;
    try {
      await navigator.clipboard.writeText(out.value);
      told.textContent = panel.dataset.copied;
    } catch (e) {
      out.focus();
      out.select();
      told.textContent = document.execCommand("copy")
        ? panel.dataset.copied : panel.dataset.copyByHand;
    }
  });

  document.addEventListener("selectionchange", () => {
    const place = picked();
    bar.hidden = !place || !compose.hidden;
    bar.place = place;
  });
  /* A press must not take the selection away before it was read. */
  bar.addEventListener("pointerdown", event => event.preventDefault());
  one("button", bar).addEventListener("click", () => bar.place && begin(bar.place));
  document.querySelectorAll("main img").forEach(image => image.addEventListener("click", () => {
    const block = image.closest("[data-block]");
    if (block) {
      begin({ block: block.dataset.block, field: "whole", from: 0, words: "" });
    }
  }));
  one("#review-general").addEventListener("click",
    () => begin({ block: "headline", field: "text", from: 0, words: "" }));
  one("#review-save").addEventListener("click", save);
  one("#review-cancel").addEventListener("click", end);
  said.addEventListener("input", draft);
  said.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      save();
    } else if (event.key === "Escape") {
      end();
    }
  });
  name.addEventListener("input", () => {
    state.name = name.value.slice(0, 80);
    told.textContent = "";
    keep();
  });

  load();
  name.value = state.name;
  show();
  if (state.draft && state.draft.target) {
    const kept = state.draft;
    begin(kept.target, kept.target.id ? { ...kept.target, text: kept.text } : undefined);
    said.value = kept.text;
    draft();
  }
  panel.hidden = false;
})();
