package dev.seaworthy.cli.secrets;

import dev.seaworthy.core.source.SourceFile;
import java.nio.charset.Charset;

/**
 * A file whose bytes were text.
 *
 * @param source the text, under its path below the scanned folder
 * @param charset the encoding of the bytes
 * @param mark how many bytes of a byte order mark stand before the text
 */
record TextOfFile(SourceFile source, Charset charset, int mark) {}
