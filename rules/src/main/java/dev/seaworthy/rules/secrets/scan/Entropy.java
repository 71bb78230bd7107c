package dev.seaworthy.rules.secrets.scan;

import java.util.Arrays;

/** Shannon entropy of a text in bits per character. */
public final class Entropy {
  private Entropy() {}

  /**
   * Returns the entropy as gitleaks computes it: over code points, but with the length in bytes of
   * UTF-8 as divisor, so that thresholds mean the same.
   */
  public static double of(String text) {
    int[] points = text.codePoints().sorted().toArray();
    double length = Arrays.stream(points).map(Entropy::utf8Length).sum();
    double entropy = 0;
    for (int i = 0, j; i < points.length; i = j) {
      j = i + 1;
      while (j < points.length && points[j] == points[i]) {
        j++;
      }
      double frequency = (j - i) / length;
      entropy -= frequency * log2(frequency);
    }
    return entropy;
  }

  /** Returns the binary logarithm, exact for powers of two, so that a threshold is met exactly. */
  private static double log2(double x) {
    int exponent = Math.getExponent(x);
    return exponent + Math.log(Math.scalb(x, -exponent)) / Math.log(2);
  }

  private static int utf8Length(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }
}
