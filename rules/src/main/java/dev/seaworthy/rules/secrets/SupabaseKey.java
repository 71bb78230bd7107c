package dev.seaworthy.rules.secrets;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * The new keys of Supabase, {@code sb_secret_…} and {@code sb_publishable_…}: 22 random characters
 * and a checksum of 8 that depends on the project. The checksum was worked out from published
 * publishable keys of known projects; that secret keys use the same is an assumption, so a checksum
 * that does not fit proves nothing.
 */
final class SupabaseKey {
  private static final int CHECKSUM_LENGTH = 8;
  private static final Pattern PROJECT_URL =
      Pattern.compile("\\b(?:db\\.)?([a-z]{20})\\.supabase\\.(?:co|in)\\b");

  private SupabaseKey() {}

  /** Returns the project among those that {@code text} mentions whose checksum the key has. */
  static Optional<String> project(String key, String text) {
    Matcher url = PROJECT_URL.matcher(text);
    while (url.find()) {
      if (belongsTo(key, url.group(1))) {
        return Optional.of(url.group(1));
      }
    }
    return Optional.empty();
  }

  /** Returns whether the checksum of a key fits a project. */
  static boolean belongsTo(String key, String project) {
    int end = key.length() - CHECKSUM_LENGTH;
    return key.substring(end).equals(checksum(project, key.substring(0, end - 1)));
  }

  /**
   * Returns the checksum of a key.
   *
   * @param project the reference of the project: 20 lower-case letters
   * @param body the key up to the underscore before its checksum
   */
  static String checksum(String project, String body) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((project + "|" + body).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(hash).substring(0, CHECKSUM_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
