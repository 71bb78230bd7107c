package dev.seaworthy.cli.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a name alone says of a file or folder. */
final class FileNames {
  /** Installed packages and version control: never a word about them. */
  private static final Set<String> NOT_THE_APP =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          "node_modules",
          "bower_components",
          ".pnpm-store",
          ".yarn",
          ".venv",
          "__pycache__",
          "__MACOSX",
          ".idea",
          ".gradle",
          ".terraform");

  /** Folders that only a tool writes. */
  private static final Set<String> TOOL_OUTPUT =
      Set.of(
          ".next",
          ".nuxt",
          ".output",
          ".vercel",
          ".netlify",
          ".svelte-kit",
          ".turbo",
          ".cache",
          ".parcel-cache",
          ".expo",
          ".angular",
          ".docusaurus",
          ".wrangler",
          ".serverless",
          ".nyc_output",
          "storybook-static",
          "htmlcov");

  /** Folders that hold build output in one app and source in the next. */
  private static final Set<String> PERHAPS_OUTPUT =
      Set.of("dist", "build", "out", "output", "target", "coverage", "release");

  private static final Set<String> BINARY_EXTENSIONS =
      Set.of(
          "png",
          "jpg",
          "jpeg",
          "gif",
          "webp",
          "avif",
          "ico",
          "icns",
          "bmp",
          "tif",
          "tiff",
          "heic",
          "psd",
          "ai",
          "sketch",
          "fig",
          "woff",
          "woff2",
          "ttf",
          "otf",
          "eot",
          "mp3",
          "mp4",
          "m4a",
          "m4v",
          "mov",
          "webm",
          "ogg",
          "wav",
          "flac",
          "avi",
          "mkv",
          "pdf",
          "doc",
          "docx",
          "xls",
          "xlsx",
          "ppt",
          "pptx",
          "odt",
          "zip",
          "gz",
          "tgz",
          "bz2",
          "xz",
          "7z",
          "rar",
          "tar",
          "jar",
          "war",
          "class",
          "exe",
          "dll",
          "so",
          "dylib",
          "wasm",
          "node",
          "bin",
          "dat",
          "pyc",
          "lockb",
          "glb",
          "riv",
          "keystore",
          "jks",
          "p12",
          "pfx",
          "ds_store");

  /** Minified, bundled, or a release of a library copied in: its name carries a version. */
  private static final Pattern VENDORED =
      Pattern.compile(
          "[.-]min\\.(js|mjs|cjs|css)$"
              + "|[.-]bundle\\.(js|mjs|cjs|css)$"
              + "|[a-z][.-]v?\\d+\\.\\d+\\.\\d+([.-][a-z]+)*\\.(js|mjs|cjs|css)$"
              + "|^pdf\\.worker[^/]*\\.m?js$"
              + "|^workbox-[0-9a-f]+\\.js$"
              + "|^mockServiceWorker\\.js$");

  private static final Pattern HASHED_BUNDLE =
      Pattern.compile("[.-](?=[\\w-]*[0-9A-Z])[\\w-]{8,20}\\.(js|mjs|css)$");

  private FileNames() {}

  /** Returns whether a folder of this name holds installed packages or version control. */
  static boolean isNotTheApp(String folderName) {
    return NOT_THE_APP.contains(folderName);
  }

  /** Returns whether only a tool writes a folder of this name. */
  static boolean isToolOutput(String folderName) {
    return TOOL_OUTPUT.contains(folderName);
  }

  /** Returns whether a folder of this name may hold build output; its content must tell. */
  static boolean mayBeOutput(String folderName) {
    return PERHAPS_OUTPUT.contains(folderName);
  }

  /** Returns whether the extension belongs to a format that is not text. */
  static boolean isBinary(String path) {
    return BINARY_EXTENSIONS.contains(extension(path));
  }

  /** Returns whether a script or style sheet is minified or copied from a library, by its name. */
  static boolean isVendored(String path) {
    return VENDORED.matcher(name(path)).find();
  }

  /** Returns whether a script or style sheet carries the content hash of a bundler in its name. */
  static boolean isHashedBundle(String path) {
    return HASHED_BUNDLE.matcher(name(path)).find();
  }

  /** Returns whether a file can be minified at all. */
  static boolean isScriptOrStyle(String path) {
    return switch (extension(path)) {
      case "js", "mjs", "cjs", "css" -> true;
      default -> false;
    };
  }

  /** Returns the extension in lower case, or the whole name of a file without one. */
  static String extension(String path) {
    String name = name(path);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Returns the last segment of a path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
