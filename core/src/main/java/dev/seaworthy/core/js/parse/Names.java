package dev.seaworthy.core.js.parse;

/** Shares equal strings of one file, so that a name that occurs often is kept once. */
final class Names {
  private static final int LONGEST = 64;

  private final char[] text;
  private String[] slots = new String[512];
  private int count;

  Names(char[] text) {
    this.text = text;
  }

  /** Returns a part of the text; equal short parts are the same object. */
  String part(int start, int end) {
    int length = end - start;
    if (length > LONGEST) {
      return new String(text, start, length);
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    int mask = slots.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    for (; slots[slot] != null; slot = (slot + 1) & mask) {
      if (slots[slot].hashCode() == hash && isAt(slots[slot], start, length)) {
        return slots[slot];
      }
    }
    String made = new String(text, start, length);
    slots[slot] = made;
    if (++count > slots.length / 2) {
      grow();
    }
    return made;
  }

  private boolean isAt(String known, int start, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != text[start + i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    String[] old = slots;
    slots = new String[old.length * 2];
    int mask = slots.length - 1;
    for (String known : old) {
      if (known != null) {
        int hash = known.hashCode();
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != null) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = known;
      }
    }
  }
}
