package dev.seaworthy.core.source;

import java.nio.charset.Charset;

/** What the bytes of a file turned out to be. */
public sealed interface Decoded {

  /**
   * Text.
   *
   * @param text the text without its byte order mark, line breaks as they were
   * @param charset the encoding that was recognised
   */
  record Text(String text, Charset charset) implements Decoded {}

  /**
   * Not text.
   *
   * @param reason what gave it away, as a phrase
   */
  record Binary(String reason) implements Decoded {}
}
