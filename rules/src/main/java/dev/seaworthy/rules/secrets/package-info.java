/** Keys, passwords and tokens: what the repository holds, of which provider, and who may see it. */
package dev.seaworthy.rules.secrets;
