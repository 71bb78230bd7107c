/** What code asks of Supabase: tables, functions, files and channels, and by which client. */
package dev.seaworthy.core.supabase;
