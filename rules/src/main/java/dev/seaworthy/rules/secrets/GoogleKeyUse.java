package dev.seaworthy.rules.secrets;

import com.google.re2j.Pattern;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.rules.secrets.scan.SecretMatch;
import java.util.Optional;

/**
 * Tells what a Google API key is used for. The shape does not say: one key may open Firebase, Maps
 * and Gemini alike, and it is public only in the browser configuration of the first two.
 */
final class GoogleKeyUse {
  /** About fifteen lines to either side. */
  private static final int NEARBY = 600;

  private static final Pattern GEMINI_NAME =
      Pattern.compile("(?i)gemini|generative|genai|google_?ai|studio|palm|\\bai_?key|llm");

  /** Names of other services of Google. */
  private static final Pattern OTHER_NAME =
      Pattern.compile(
          "(?i)vision|places|youtube|translat|speech|calendar|drive|sheets|geocod|directions|search"
              + "|pagespeed|books|civic");

  private static final Pattern GEMINI_CODE =
      Pattern.compile(
          "generativelanguage\\.googleapis\\.com|@google/genai|@google/generative-ai"
              + "|GoogleGenerativeAI\\(|GoogleGenAI\\(");
  private static final Pattern BROWSER_NAME =
      Pattern.compile("(?i)firebase|maps?_?api|maps?_?key|google_?maps?");
  private static final Pattern BROWSER_CODE =
      Pattern.compile(
          "(?i)auth_?domain|messaging_?sender_?id|firebaseapp\\.com|firebase_?config"
              + "|maps\\.googleapis\\.com/maps/api/js");
  private static final Pattern BROWSER_FILE =
      Pattern.compile(
          "(?i)(^|/)(google-services\\.json|GoogleService-Info\\.plist|firebase[^/]*)$");

  private GoogleKeyUse() {}

  /** Returns empty text if the key is used for Gemini, and nothing otherwise. */
  static Optional<String> isGemini(SecretMatch match, SourceFile file, String name) {
    boolean gemini =
        GEMINI_NAME.matcher(name).find()
            || (GEMINI_CODE.matcher(file.text()).find()
                && !OTHER_NAME.matcher(name).find()
                && !isInBrowser(match, file, name));
    return gemini ? Optional.of("") : Optional.empty();
  }

  /** Returns empty text if the key is made for the browser, and nothing otherwise. */
  static Optional<String> isBrowser(SecretMatch match, SourceFile file, String name) {
    return isInBrowser(match, file, name) ? Optional.of("") : Optional.empty();
  }

  private static boolean isInBrowser(SecretMatch match, SourceFile file, String name) {
    int start = Math.max(0, match.match().start() - NEARBY);
    int end = Math.min(file.text().length(), match.match().end() + NEARBY);
    return BROWSER_NAME.matcher(name).find()
        || BROWSER_FILE.matcher(file.path()).find()
        || BROWSER_CODE.matcher(file.text().substring(start, end)).find();
  }
}
