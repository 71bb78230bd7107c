package dev.seaworthy.core.engine;

import dev.seaworthy.core.source.Notification;

/**
 * A notification as a reader meets it, redacted.
 *
 * @param kind what happened
 * @param place where, or null when it concerns the run as a whole
 * @param message what happened and what follows from it
 */
public record ReportedNotification(Notification.Kind kind, Place place, String message) {}
