package dev.seaworthy.core.js.ast;

/**
 * A map from the nodes of one tree, each known by its identity, to values. Hashes by the range of a
 * node: unlike {@link System#identityHashCode} that costs nothing to make and nothing to keep.
 */
public final class NodeMap<V> {
  private static final int GOLDEN_RATIO = 0x9E3779B9;

  /** Nodes at even places, the value of each after it; at least half of it empty. */
  private Object[] table;

  private int size;

  /** Creates a map that need not grow before it holds {@code expected} nodes. */
  public NodeMap(int expected) {
    table = new Object[4 * Math.max(4, Integer.highestOneBit(Math.max(1, expected)) * 2)];
  }

  /** Returns the value of a node, or null if it has none. */
  @SuppressWarnings("unchecked")
  public V get(Node node) {
    return (V) table[place(table, node) + 1];
  }

  /** Gives a node a value unless it has one. */
  public void putIfAbsent(Node node, V value) {
    int place = place(table, node);
    if (table[place] == null) {
      table[place] = node;
      table[place + 1] = value;
      if (++size * 4 > table.length) {
        grow();
      }
    }
  }

  private void grow() {
    Object[] larger = new Object[table.length * 2];
    for (int i = 0; i < table.length; i += 2) {
      if (table[i] != null) {
        int place = place(larger, (Node) table[i]);
        larger[place] = table[i];
        larger[place + 1] = table[i + 1];
      }
    }
    table = larger;
  }

  /** Returns where a node is, or where it would be put. */
  private static int place(Object[] table, Node node) {
    int hash = (node.start() * 31 + node.end()) * GOLDEN_RATIO;
    int mask = table.length - 1;
    int place = (hash >>> 16 ^ hash) << 1 & mask;
    while (table[place] != null && table[place] != node) {
      place = place + 2 & mask;
    }
    return place;
  }
}
