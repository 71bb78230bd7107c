package dev.seaworthy.core.firebase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rules and what they allow to whom. */
class SecurityRulesTest {

  @Test
  void matchesNestAndFunctionsAreFollowed() {
    String source =
        """
        rules_version = '2';
        service cloud.firestore {
          match /databases/{database}/documents {
            // allow read: if true;
            function isSignedIn() { return request.auth != null; }
            function isOwner(id) { return request.auth.uid == id; }
            match /posts/{post} {
              allow read;
              allow create: if isSignedIn() && request.resource.data.title.size() < 90;
              allow update, delete: if isSignedIn();
              match /comments/{comment=**} { allow write: if isOwner(post) || true; }
            }
            match /users/{id} { allow read, write: if isOwner(id); }
            match /orders/{id} { allow update: if isOwner(id) || request.auth == null; }
            match /{document=**} { allow read, write: if request.time < timestamp.date(2026, 1, 2); }
          }
        }
        service firebase.storage {
          match /b/{bucket}/o { match /{all=**} { allow read: if (request.auth.uid != null); } }
        }
        """;
    assertThat(SecurityRules.allowances(source))
        .extracting(a -> a.path() + " " + a.methods() + " " + a.openness() + " " + a.isAboutAll())
        .containsExactly(
            "/posts/{post} [read] EVERYBODY false",
            "/posts/{post} [create] RESTRICTED false",
            "/posts/{post} [update, delete] SIGNED_IN false",
            "/posts/{post}/comments/{comment=**} [write] EVERYBODY false",
            "/users/{id} [read, write] RESTRICTED false",
            "/orders/{id} [update] EVERYBODY false",
            "/{document=**} [read, write] UNTIL_A_DATE true",
            "/{all=**} [read] SIGNED_IN true");
    Allowance first = SecurityRules.allowances(source).get(0);
    assertThat(first.span().of(source)).isEqualTo("allow read;");
  }

  @Test
  void damagedFilesEnd() {
    assertThat(SecurityRules.allowances("match /a/{b { allow read: if true")).isEmpty();
    assertThat(SecurityRules.allowances("} } allow read; '")).hasSize(1);
  }
}
