package dev.seaworthy.core.js.parse;

/**
 * Shares the strings of one file: what occurs often, such as a name, is made, decoded and kept
 * once.
 */
final class Names {
  private static final int LONGEST = 64;

  private final char[] text;
  private int mask;
  private int count;

  // Of each slot: the string as it is written, or null; its value; its hash; where it stands first.
  private String[] raw;
  private String[] decoded;
  private int[] hashes;
  private int[] starts;

  Names(char[] text) {
    this.text = text;
    allocate(Math.max(64, Integer.highestOneBit(text.length / 16)));
  }

  private void allocate(int slots) {
    mask = slots - 1;
    raw = new String[slots];
    decoded = new String[slots];
    hashes = new int[slots];
    starts = new int[slots];
  }

  /** Returns a part of the text; equal short parts are the same object. */
  String raw(int start, int end) {
    if (end - start > LONGEST) {
      return make(start, end);
    }
    int slot = slot(start, end);
    return raw[slot];
  }

  /** Returns what a part of the text stands for, or null if it holds an invalid escape sequence. */
  String decoded(int start, int end) {
    if (end - start > LONGEST) {
      return Escapes.decode(make(start, end));
    }
    int slot = slot(start, end);
    return decoded[slot];
  }

  private String make(int start, int end) {
    return new String(text, start, end - start);
  }

  /** Returns the slot of a short part of the text, which is made when there is none. */
  private int slot(int start, int end) {
    int hash = hash(start, end);
    int slot = hash & mask;
    while (raw[slot] != null) {
      if (hashes[slot] == hash && isAt(slot, start, end)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    if (++count > mask / 2) {
      grow();
      slot = freeSlot(hash);
    }
    raw[slot] = make(start, end);
    decoded[slot] = Escapes.decode(raw[slot]);
    hashes[slot] = hash;
    starts[slot] = start;
    return slot;
  }

  /** Takes four characters a step, because each step waits for the one before it. */
  private int hash(int start, int end) {
    int hash = end - start;
    int at = start;
    for (; at <= end - 4; at += 4) {
      hash =
          hash * (31 * 31 * 31 * 31)
              + text[at] * (31 * 31 * 31)
              + text[at + 1] * (31 * 31)
              + text[at + 2] * 31
              + text[at + 3];
    }
    for (; at < end; at++) {
      hash = hash * 31 + text[at];
    }
    return hash ^ hash >>> 15;
  }

  private boolean isAt(int slot, int start, int end) {
    if (raw[slot].length() != end - start) {
      return false;
    }
    int known = starts[slot];
    for (int at = start; at < end; at++) {
      if (text[at] != text[known++]) {
        return false;
      }
    }
    return true;
  }

  private int freeSlot(int hash) {
    int slot = hash & mask;
    while (raw[slot] != null) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    String[] oldRaw = raw;
    String[] oldDecoded = decoded;
    int[] oldHashes = hashes;
    int[] oldStarts = starts;
    allocate(oldRaw.length * 2);
    for (int old = 0; old < oldRaw.length; old++) {
      if (oldRaw[old] != null) {
        int slot = freeSlot(oldHashes[old]);
        raw[slot] = oldRaw[old];
        decoded[slot] = oldDecoded[old];
        hashes[slot] = oldHashes[old];
        starts[slot] = oldStarts[old];
      }
    }
  }
}
