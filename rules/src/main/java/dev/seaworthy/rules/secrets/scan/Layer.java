package dev.seaworthy.rules.secrets.scan;

import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a file after some passes of decoding; each pass puts what an encoded part stands for
 * in its place. The first layer is the file itself.
 *
 * @param file the text, under the path of the file
 * @param depth the number of passes
 * @param parts what the last pass decoded, in order
 * @param below the layer before that pass, or null for the file itself
 */
record Layer(SourceFile file, int depth, List<Decoded> parts, Layer below) {

  /**
   * A part that was decoded.
   *
   * @param span where what it stands for is, in this layer
   * @param encoded where it was, in the layer below
   * @param source where the outermost encoded part is, in the file
   * @param encodings what was decoded on the way
   */
  record Decoded(Span span, Span encoded, Span source, Set<Encoding> encodings) {
    boolean touches(Span other) {
      return span.start() <= other.end() && other.start() <= span.end();
    }
  }

  static Layer of(SourceFile file) {
    return new Layer(file, 0, List.of(), null);
  }

  String text() {
    return file.text();
  }

  /** Returns the layer that one more pass gives, or nothing if there is nothing to decode. */
  Optional<Layer> decoded() {
    StringBuilder text = new StringBuilder();
    List<Decoded> parts = new ArrayList<>();
    int copied = 0;
    for (EncodedPart part : EncodedPart.in(text())) {
      Optional<String> plain = part.encoding().decode(part.span().of(text()));
      if (plain.isPresent()) {
        text.append(text(), copied, part.span().start());
        Span span = new Span(text.length(), text.length() + plain.get().length());
        text.append(plain.get());
        copied = part.span().end();
        parts.add(new Decoded(span, part.span(), source(part.span()), encodings(part)));
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    text.append(text(), copied, text().length());
    SourceFile plain = new SourceFile(file.path(), text.toString());
    return Optional.of(new Layer(plain, depth + 1, parts, this));
  }

  private Set<Encoding> encodings(EncodedPart part) {
    Set<Encoding> encodings = EnumSet.of(part.encoding());
    touching(part.span()).forEach(outer -> encodings.addAll(outer.encodings()));
    return encodings;
  }

  /** Returns the decoded parts that a span of this layer touches. */
  List<Decoded> touching(Span span) {
    return parts.stream().filter(part -> part.touches(span)).toList();
  }

  /** Returns whether a match says something new, because it touches what was decoded last. */
  boolean isNews(Span span) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts.get(middle).span().start() <= span.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return below == null || (low > 0 && parts.get(low - 1).touches(span));
  }

  /** Returns where in the file a span of this layer comes from: an encoded part counts whole. */
  Span source(Span span) {
    if (below == null) {
      return span;
    }
    Span lower = null;
    for (Decoded part : touching(span)) {
      if (part.span().contains(span)) {
        return part.source();
      }
      int start = Math.min(part.span().start(), span.start());
      int end = Math.max(part.span().end(), span.end());
      Span reached =
          new Span(
              part.encoded().start() + start - part.span().start(),
              part.encoded().end() + end - part.span().end());
      lower = lower == null ? reached : union(lower, reached);
    }
    return below.source(lower == null ? below(span) : lower);
  }

  /** Shifts a span that touches no decoded part to where it was before the pass. */
  private Span below(Span span) {
    int shift = 0;
    for (Decoded part : parts) {
      if (part.span().end() < span.start()) {
        shift = part.encoded().end() - part.span().end();
      }
    }
    return new Span(span.start() + shift, span.end() + shift);
  }

  private static Span union(Span one, Span other) {
    return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
  }

  /** Returns what gitleaks adds to the tags of a match: the encodings and the number of passes. */
  List<String> tags(Span span) {
    if (below == null) {
      return List.of();
    }
    Set<Encoding> encodings = EnumSet.noneOf(Encoding.class);
    touching(span).forEach(part -> encodings.addAll(part.encodings()));
    List<String> tags = new ArrayList<>();
    encodings.forEach(encoding -> tags.add("decoded:" + encoding.name().toLowerCase(Locale.ROOT)));
    tags.add("decode-depth:" + depth);
    return tags;
  }
}
