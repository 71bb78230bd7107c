// Prints the source of a Java class; run by scripts/newer-letters.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { TABLES, KNOWN, NEWEST } = process.env;

async function codePoints(version, property) {
  const file = path.join(TABLES, `node_modules/@unicode/unicode-${version}.0.0/Binary_Property/${property}/ranges.mjs`);
  const { default: ranges } = await import(pathToFileURL(file));
  return new Set(ranges.flatMap(({ begin, end }) => Array.from({ length: end - begin }, (_, i) => begin + i))); // the end is exclusive
}

/** Returns the ranges that a version adds, as lines of a Java text block. */
async function additions(property, indent) {
  const known = await codePoints(KNOWN, property);
  const newest = await codePoints(NEWEST, property);
  const lost = [...known].filter(c => !newest.has(c));
  if (lost.length) throw new Error(`${property} has lost ${lost}`);
  const ranges = [];
  for (const c of [...newest].filter(c => !known.has(c)).sort((a, b) => a - b)) {
    if (ranges.at(-1)?.[1] === c - 1) ranges.at(-1)[1] = c;
    else ranges.push([c, c]);
  }
  const hex = c => c.toString(16).toUpperCase().padStart(4, '0');
  const words = ranges.map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`));
  const lines = [''];
  for (const word of words) {
    if (lines.at(-1).length + word.length > 80) lines.push('');
    lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + word;
  }
  return lines.map(line => indent + line).join('\n');
}

console.log(`package dev.seaworthy.core.js.parse;

import java.util.Arrays;

/**
 * The characters that Unicode ${NEWEST} allows in identifiers and Unicode ${KNOWN} does not: a JDK knows the
 * version of Unicode of its time, and what a file means must not depend on the JDK.
 *
 * <p>Printed by {@code scripts/newer-letters} from ID_Start and ID_Continue of the Unicode Character
 * Database.
 */
final class NewerLetters {
  private static final int[] START =
      parse(
          """
${await additions('ID_Start', '          ')}
          """);
  private static final int[] PART =
      parse(
          """
${await additions('ID_Continue', '          ')}
          """);

  private NewerLetters() {}

  /** Returns whether a character can start an identifier. */
  static boolean isStart(int c) {
    return isIn(START, c);
  }

  /** Returns whether a character can stand in an identifier. */
  static boolean isPart(int c) {
    return isIn(PART, c);
  }

  /** Returns whether a character lies in one of the ranges, given as first and last in turns. */
  private static boolean isIn(int[] ranges, int c) {
    int found = Arrays.binarySearch(ranges, c);
    return found >= 0 || (-found - 1) % 2 == 1;
  }

  private static int[] parse(String text) {
    return Arrays.stream(text.split("\\\\s+"))
        .flatMap(range -> Arrays.stream(range.contains("-") ? range.split("-") : new String[] {range, range}))
        .mapToInt(digits -> Integer.parseInt(digits, 16))
        .toArray();
  }
}`);
