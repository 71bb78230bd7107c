package dev.seaworthy.core.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Gives every finding an identity that survives the shifting of lines. */
final class Fingerprints {
  private final Map<String, Integer> seen = new HashMap<>();

  String of(String ruleId, String path, String lineText) {
    String what = ruleId + '\n' + path + '\n' + lineText;
    int occurrence = seen.merge(what, 1, Integer::sum);
    return hash(what + '\n' + occurrence);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
