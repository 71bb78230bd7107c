package dev.seaworthy.core.js.module;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Arithmetic on paths with forward slashes; a folder ends in a slash, the root is empty. */
public final class ModulePaths {
  private ModulePaths() {}

  /** Takes {@code .} and {@code ..} out of a path; empty if it leaves the root. */
  public static Optional<String> normalize(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/")) {
      if (segment.equals("..")) {
        if (segments.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return Optional.of(String.join("/", segments));
  }

  /** Returns the folder of a file. */
  public static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Returns the folder above a folder; null above the root. */
  static String above(String folder) {
    return folder.isEmpty() ? null : folderOf(folder.substring(0, folder.length() - 1));
  }

  /** Returns whether a specifier starts from the file that it is written in. */
  static boolean isRelative(String specifier) {
    return specifier.startsWith("./")
        || specifier.startsWith("../")
        || specifier.equals(".")
        || specifier.equals("..");
  }

  /** Returns the part of a path up to its last dot if that is in its last segment. */
  static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }
}
