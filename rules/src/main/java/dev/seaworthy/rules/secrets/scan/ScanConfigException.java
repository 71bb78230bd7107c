package dev.seaworthy.rules.secrets.scan;

/** A configuration of the secret scanner cannot be used; the message says where and why. */
public final class ScanConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message for the author of the configuration. */
  public ScanConfigException(String message) {
    super(message);
  }

  /** Creates the exception with a message for the author of the configuration. */
  public ScanConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
