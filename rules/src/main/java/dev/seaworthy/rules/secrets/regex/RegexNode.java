package dev.seaworthy.rules.secrets.regex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A part of an expression. Groups leave no trace, nor does greed: what can match is the same. */
sealed interface RegexNode {
  /** Stands for no bound in {@link Repeat}. */
  int UNBOUNDED = -1;

  /** Matches without a character: nothing at all, or an assertion, which is taken to hold. */
  RegexNode NOTHING = new Sequence(List.of());

  /** Matches any text. */
  RegexNode ANYTHING = new Repeat(new Chars(CharSet.none().complement()), 0, UNBOUNDED);

  /** One character. */
  record Chars(CharSet set) implements RegexNode {}

  /** One part after the other. */
  record Sequence(List<RegexNode> parts) implements RegexNode {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of several parts. */
  record Choice(List<RegexNode> options) implements RegexNode {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * A part several times.
   *
   * @param most how often at most, or {@link #UNBOUNDED}
   */
  record Repeat(RegexNode part, int least, int most) implements RegexNode {}

  /** Returns parts after each other, with sequences among them opened up. */
  static RegexNode sequence(List<RegexNode> parts) {
    List<RegexNode> flat = new ArrayList<>();
    for (RegexNode part : parts) {
      if (part instanceof Sequence inner) {
        flat.addAll(inner.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new Sequence(flat);
  }

  /** Returns how many UTF-16 code units a match has at most, or {@code limit} if that is less. */
  default int longest(int limit) {
    long longest = 0;
    if (this instanceof Chars chars) {
      longest = chars.set().reachesBeyond() ? 2 : 1;
    } else if (this instanceof Sequence sequence) {
      longest = sequence.parts().stream().mapToLong(part -> part.longest(limit)).sum();
    } else if (this instanceof Choice choice) {
      longest =
          choice.options().stream().mapToLong(option -> option.longest(limit)).max().orElse(0);
    } else if (this instanceof Repeat repeat) {
      boolean unbounded = repeat.most() == UNBOUNDED;
      longest = unbounded ? limit : (long) repeat.most() * repeat.part().longest(limit);
    }
    return (int) Math.min(limit, longest);
  }

  /** Returns what matches the same texts read backwards. */
  default RegexNode reversed() {
    if (this instanceof Sequence sequence) {
      List<RegexNode> parts =
          new ArrayList<>(sequence.parts().stream().map(RegexNode::reversed).toList());
      Collections.reverse(parts);
      return new Sequence(parts);
    }
    if (this instanceof Choice choice) {
      return new Choice(choice.options().stream().map(RegexNode::reversed).toList());
    }
    if (this instanceof Repeat repeat) {
      return new Repeat(repeat.part().reversed(), repeat.least(), repeat.most());
    }
    return this;
  }
}
