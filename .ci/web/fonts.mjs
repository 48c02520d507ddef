// Makes the fonts of exported pages from the whole ones in resources/fonts: the letters, marks, digits
// and signs below, with all that joins and places them (GSUB, GPOS), without hints, a quarter of the
// file that no phone reads. The same bytes each time; a test in muharrir.web says so.
//
//   node fonts.mjs RESOURCES TARGET     run where subset-font is installed, see package.json
//
// The licence keeps the name "Plex" for fonts that are whole, so these are called "Muharrir Sans".
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";

const require = createRequire(join(process.cwd(), "package.json"));
const subset = require("subset-font");
const fontverter = require("fontverter");

const FAMILY = "Muharrir Sans";
const WEIGHTS = [["400Regular", "Regular", "400"], ["700Bold", "Bold", "700"]];

/** First and last code points. What is missing comes from the reader's own fonts. */
const RANGES = [
  // Arabic: signs, letters, marks, digits
  [0x60c, 0x60c], [0x610, 0x613], [0x61b, 0x61c], [0x61f, 0x61f], [0x621, 0x63a], [0x640, 0x658],
  [0x660, 0x66d], [0x670, 0x671], [0x6d4, 0x6d4], [0x6f0, 0x6f9],
  [0xfd3e, 0xfd3f], [0xfdf2, 0xfdf2], [0xfdfa, 0xfdfa], [0xfdfc, 0xfdfc],
  // letters of Persian, Kurdish, Urdu, Uyghur, of the Maghreb, and of foreign sounds
  [0x679, 0x679], [0x67e, 0x67e], [0x686, 0x686], [0x688, 0x688], [0x691, 0x691], [0x695, 0x695],
  [0x698, 0x698], [0x6a4, 0x6a4], [0x6a8, 0x6a9], [0x6ad, 0x6ad], [0x6af, 0x6af], [0x6b5, 0x6b5],
  [0x6ba, 0x6ba], [0x6be, 0x6be], [0x6c0, 0x6c3], [0x6c6, 0x6c8], [0x6ca, 0x6cc], [0x6ce, 0x6ce],
  [0x6d0, 0x6d0], [0x6d2, 0x6d3], [0x6d5, 0x6d5],
  // Latin of western Europe and Turkey
  [0x20, 0x7e], [0xa0, 0xff], [0x11e, 0x11f], [0x130, 0x131], [0x152, 0x153], [0x15e, 0x161],
  [0x17d, 0x17e], [0x300, 0x304], [0x306, 0x308], [0x30a, 0x30c], [0x327, 0x328],
  // joiners, directions, spaces, dashes, quotation marks, money, arrows, minus
  [0x200b, 0x200f], [0x202f, 0x202f], [0x2066, 0x2069], [0x2010, 0x2015], [0x2018, 0x201e],
  [0x2020, 0x2022], [0x2026, 0x2026], [0x2030, 0x2030], [0x2039, 0x203a], [0x20ac, 0x20ac],
  [0x2122, 0x2122], [0x2190, 0x2193], [0x2212, 0x2212],
];

/** What joins, composes, places and spaces; the choices that a page never makes are left out. */
const FEATURES = ["ccmp", "locl", "isol", "init", "medi", "fina", "rlig", "calt", "liga", "mark", "mkmk", "kern"];

function text() {
  return RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join("");
}

/** The tables of a font by their tags. */
function tables(font) {
  const all = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const row = 12 + 16 * i;
    const offset = font.readUInt32BE(row + 8);
    all.set(font.toString("latin1", row, row + 4), font.subarray(offset, offset + font.readUInt32BE(row + 12)));
  }
  return all;
}

/** A string of a font's own names; Windows, Unicode, English. */
function nameOf(table, id) {
  const strings = table.readUInt16BE(4);
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const row = 6 + 12 * i;
    if (table.readUInt16BE(row) === 3 && table.readUInt16BE(row + 6) === id) {
      const from = strings + table.readUInt16BE(row + 10);
      return Buffer.from(table.subarray(from, from + table.readUInt16BE(row + 8))).swap16().toString("utf16le");
    }
  }
  throw new Error(`the font does not say ${id}`);
}

function nameTable(names) {
  const strings = names.map(([, value]) => Buffer.from(value, "utf16le").swap16());
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let at = 0;
  names.forEach(([id], i) => {
    [3, 1, 0x409, id, strings[i].length, at].forEach((value, j) => head.writeUInt16BE(value, 6 + 12 * i + 2 * j));
    at += strings[i].length;
  });
  return Buffer.concat([head, ...strings]);
}

function padded(table) {
  return Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
}

function sum(table) {
  let total = 0;
  for (let i = 0; i < table.length; i += 4) {
    total = (total + table.readUInt32BE(i)) >>> 0;
  }
  return total;
}

/** The font file of these tables. */
function font(all) {
  const tags = [...all.keys()].sort();
  const power = Math.floor(Math.log2(tags.length));
  const head = Buffer.alloc(12 + 16 * tags.length);
  head.writeUInt32BE(0x10000, 0);
  [tags.length, 16 << power, power, 16 * tags.length - (16 << power)]
    .forEach((value, i) => head.writeUInt16BE(value, 4 + 2 * i));
  const bodies = tags.map((tag) => {
    const body = padded(all.get(tag));
    if (tag === "head") {
      body.writeUInt32BE(0, 8);
    }
    return body;
  });
  let at = head.length;
  tags.forEach((tag, i) => {
    head.write(tag, 12 + 16 * i, "latin1");
    [sum(bodies[i]), at, all.get(tag).length].forEach((value, j) => head.writeUInt32BE(value, 16 + 16 * i + 4 * j));
    at += bodies[i].length;
  });
  bodies[tags.indexOf("head")].writeUInt32BE((0xb1b0afba - sum(Buffer.concat([head, ...bodies]))) >>> 0, 8);
  return Buffer.concat([head, ...bodies]);
}

const [resources, target] = process.argv.slice(2);
for (const [file, style, weight] of WEIGHTS) {
  const whole = await readFile(join(resources, "fonts", `IBMPlexSansArabic_${file}.ttf`));
  const small = await subset(whole, text(), {
    targetFormat: "truetype", keepFeatures: FEATURES, noHinting: true, dropTables: ["meta", "gasp"],
  });
  const all = tables(small);
  const names = tables(whole).get("name");
  all.set("name", nameTable([
    [0, nameOf(names, 0)], [1, FAMILY], [2, style], [3, `${FAMILY} ${style}`], [4, `${FAMILY} ${style}`],
    [5, nameOf(names, 5)], [6, `${FAMILY.replace(" ", "")}-${style}`], [13, nameOf(names, 13)], [14, nameOf(names, 14)],
  ]));
  await writeFile(join(target, `muharrir-sans-${weight}.woff2`), await fontverter.convert(font(all), "woff2"));
}
