package dev.seaworthy.rules.secrets.regex;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A set of characters, exact in the Basic Multilingual Plane. Of the planes beyond it holds all or
 * none, as one flag. Immutable by convention: the bits are never handed out.
 */
final class CharSet {
  private static final int PLANE = 0x10000;

  /** Folding joins characters beyond ASCII in ways that are not worth following. */
  private static final int ASCII = 128;

  private static final char KELVIN_SIGN = '\u212A';
  private static final char LONG_S = '\u017F';

  private final BitSet units;
  private final boolean beyond;

  private CharSet(BitSet units, boolean beyond) {
    this.units = units;
    this.beyond = beyond;
  }

  static CharSet none() {
    return new CharSet(new BitSet(), false);
  }

  static CharSet of(String chars) {
    BitSet units = new BitSet();
    chars.chars().forEach(units::set);
    return new CharSet(units, false);
  }

  /** Returns the code points from {@code first} to {@code last}, both included. */
  static CharSet range(int first, int last) {
    BitSet units = new BitSet();
    if (first < PLANE) {
      units.set(first, Math.min(last, PLANE - 1) + 1);
    }
    return new CharSet(units, last >= PLANE);
  }

  CharSet union(CharSet other) {
    BitSet units = (BitSet) this.units.clone();
    units.or(other.units);
    return new CharSet(units, beyond || other.beyond);
  }

  CharSet complement() {
    BitSet units = (BitSet) this.units.clone();
    units.flip(0, PLANE);
    return new CharSet(units, true);
  }

  /** Returns the set with every character that differs from one of it in case alone, or more. */
  CharSet folded() {
    BitSet units = (BitSet) this.units.clone();
    boolean foreign = units.nextSetBit(ASCII) >= 0;
    for (char c = 'a'; c <= 'z'; c++) {
      boolean mayBe = foreign && (c == 'k' || c == 's');
      if (mayBe || units.get(c) || units.get(Character.toUpperCase(c))) {
        units.set(c);
        units.set(Character.toUpperCase(c));
      }
    }
    if (foreign) {
      units.set(ASCII, PLANE);
    }
    if (units.get('k')) {
      units.set(KELVIN_SIGN);
    }
    if (units.get('s')) {
      units.set(LONG_S);
    }
    return new CharSet(units, beyond);
  }

  boolean contains(char unit) {
    return units.get(unit);
  }

  /** Returns whether it holds the characters beyond the Basic Multilingual Plane. */
  boolean reachesBeyond() {
    return beyond;
  }

  int size() {
    return beyond ? Integer.MAX_VALUE : units.cardinality();
  }

  IntStream stream() {
    return units.stream();
  }

  /** Returns where membership changes, in ascending order. */
  int[] borders() {
    int[] borders = new int[16];
    int count = 0;
    for (int at = units.nextSetBit(0); at >= 0; ) {
      int end = units.nextClearBit(at);
      if (count + 2 > borders.length) {
        borders = Arrays.copyOf(borders, count * 2);
      }
      borders[count++] = at;
      borders[count++] = end;
      at = units.nextSetBit(end);
    }
    return Arrays.copyOf(borders, count);
  }
}
