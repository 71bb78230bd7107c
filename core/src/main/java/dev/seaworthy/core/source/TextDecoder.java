package dev.seaworthy.core.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns the bytes of a file into text, or recognises that they are none.
 *
 * <p>A byte order mark decides; without one the order is UTF-16 by its pattern of NUL bytes, UTF-8,
 * and Windows-1252. The last is for the single accented letter that an old editor left in a
 * comment: every byte has a character there, code and offsets stay right, and only that letter may
 * be guessed wrong, while a replacement character would hide what the file says. Malformed parts
 * behind a byte order mark do become U+FFFD, because there the encoding is known.
 */
public final class TextDecoder {
  /** Where UTF-16 and control characters are looked for; enough for the header of any format. */
  private static final int SAMPLE_BYTES = 8192;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /**
   * Decodes the whole content of a file whose name is known. The patterns of git are bytes: what an
   * editor takes for UTF-16 git reads with its NULs, so those files become one character a byte.
   *
   * @param path the path of the file
   * @param bytes its content
   */
  public static Decoded decode(String path, byte[] bytes) {
    boolean patterns = path.endsWith("/.gitignore") || path.equals(".gitignore");
    return patterns
        ? new Decoded.Text(
            new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
        : decode(bytes);
  }

  /** Decodes the whole content of a file. */
  public static Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return textUnlessControls(
          new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return withoutMark(bytes, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return withoutMark(bytes, StandardCharsets.UTF_16BE);
    }
    Charset wide = utf16ByPattern(bytes);
    if (wide != null) {
      return textUnlessControls(new String(bytes, wide), wide);
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    if (utf8.indexOf(REPLACEMENT) < 0 || isWellFormedUtf8(bytes)) {
      return isMostlyControls(utf8)
          ? textUnlessControls(utf8, StandardCharsets.UTF_8)
          : new Decoded.Text(utf8, StandardCharsets.UTF_8);
    }
    return textUnlessControls(new String(bytes, WINDOWS_1252), WINDOWS_1252);
  }

  private static Decoded withoutMark(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    return textUnlessControls(text.substring(start), charset);
  }

  /**
   * Latin text in UTF-16 has a NUL in nearly every second byte and none in the others; no other
   * format does.
   */
  private static Charset utf16ByPattern(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE_BYTES) / 2;
    if (pairs < 2 || bytes.length % 2 != 0) {
      return null;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    int most = pairs * 3 / 4;
    if (even == 0 && odd > most) {
      return StandardCharsets.UTF_16LE;
    }
    return odd == 0 && even > most ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean isWellFormedUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  /**
   * What is well-formed UTF-8 is hardly anything else, unless it is short and holds little but
   * controls: a program may have a string of all of them.
   */
  private static boolean isMostlyControls(String text) {
    int length = Math.min(text.length(), SAMPLE_BYTES);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      controls += c < ' ' && !isWhiteSpace(c) ? 1 : 0;
    }
    return controls > 2 && controls * 4 > length;
  }

  /**
   * Control characters are counted, because text that holds an escape sequence or a form feed is
   * still text, and so is a program with a NUL in one of its strings; NULs are counted most.
   */
  private static Decoded textUnlessControls(String text, Charset charset) {
    int length = Math.min(text.length(), SAMPLE_BYTES);
    int controls = 0;
    int nuls = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0) {
        nuls++;
      } else if (c < ' ' && !isWhiteSpace(c)) {
        controls++;
      }
    }
    if (nuls * 200 > length) {
      return new Decoded.Binary("it holds NUL bytes");
    }
    if (controls * 50 > length) {
      return new Decoded.Binary("it holds control characters");
    }
    return new Decoded.Text(text, charset);
  }

  /** Returns whether a control character is a tab, vertical ones included, or a break. */
  private static boolean isWhiteSpace(char control) {
    return control >= '\t' && control <= '\r';
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
