/** The security rules of Firebase: Firestore, Storage and the Realtime Database. */
package dev.seaworthy.core.firebase;
