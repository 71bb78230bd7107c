package dev.seaworthy.core.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The {@code primaryLocationLineHash} of every line of a file, as GitHub's upload action computes
 * it: a polynomial hash, modulo 2^64, of the 100 code units from the start of the line on that are
 * not blanks. A report that brings the same value keeps its alerts when lines shift.
 */
final class LineHashes {
  private static final int WINDOW = 100;
  private static final long BASE = 37;
  private static final long LEAVING = power(BASE, WINDOW);
  private static final char END_OF_FILE = '\uffff';

  private final long[] window = new long[WINDOW];
  private final int[] lineStartedAt = new int[WINDOW];
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final String[] byLine;
  private int position;
  private long hash;

  private LineHashes(int lines) {
    this.byLine = new String[lines + 1];
    Arrays.fill(lineStartedAt, -1);
  }

  /**
   * Computes the hashes of a text.
   *
   * @return the hash of 1-based line n at index n - 1; an empty text has one line
   */
  static String[] of(CharSequence text, int lines) {
    LineHashes hashes = new LineHashes(lines);
    hashes.read(text);
    hashes.flush();
    return Arrays.copyOf(hashes.byLine, lines);
  }

  private void read(CharSequence text) {
    int line = 0;
    boolean lineStarts = true;
    boolean afterReturn = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : END_OF_FILE;
      if (c == ' ' || c == '\t' || (c == '\n' && afterReturn)) {
        afterReturn = false;
        continue;
      }
      afterReturn = c == '\r';
      char unit = afterReturn ? '\n' : c;
      emitLineLeavingTheWindow();
      if (lineStarts) {
        lineStartedAt[position] = line++;
      }
      lineStarts = unit == '\n';
      feed(unit);
    }
  }

  private void flush() {
    for (int i = 0; i < WINDOW; i++) {
      emitLineLeavingTheWindow();
      feed((char) 0);
    }
  }

  private void emitLineLeavingTheWindow() {
    int line = lineStartedAt[position];
    if (line >= 0) {
      String value = Long.toHexString(hash);
      byLine[line] = value + ":" + occurrences.merge(value, 1, Integer::sum);
      lineStartedAt[position] = -1;
    }
  }

  private void feed(char unit) {
    hash = BASE * hash + unit - LEAVING * window[position];
    window[position] = unit;
    position = (position + 1) % WINDOW;
  }

  private static long power(long base, int exponent) {
    long result = 1;
    for (int i = 0; i < exponent; i++) {
      result *= base;
    }
    return result;
  }
}
