package dev.seaworthy.core.js.parse;

import java.util.Arrays;

/**
 * The characters that Unicode 17 allows in identifiers and Unicode 13 does not: a JDK knows the
 * version of Unicode of its time, and what a file means must not depend on the JDK.
 *
 * <p>Printed by {@code scripts/newer-letters} from ID_Start and ID_Continue of the Unicode
 * Character Database.
 */
final class NewerLetters {
  private static final int[] START =
      parse(
          """
          0870-0887 0889-088F 08B5 08C8-08C9 0C5C-0C5D 0CDC-0CDD 170D 171F 1B4C 1C89-1C8A
          2C2F 2C5F 9FFD-9FFF A7C0-A7C1 A7CB-A7DC A7F1-A7F4 10570-1057A 1057C-1058A
          1058C-10592 10594-10595 10597-105A1 105A3-105B1 105B3-105B9 105BB-105BC
          105C0-105F3 10780-10785 10787-107B0 107B2-107BA 10940-10959 10D4A-10D65
          10D6F-10D85 10EC2-10EC7 10F70-10F81 11071-11072 11075 1123F-11240 11380-11389
          1138B 1138E 11390-113B5 113B7 113D1 113D3 11740-11746 11AB0-11ABF 11BC0-11BE0
          11DB0-11DDB 11F02 11F04-11F10 11F12-11F33 12F90-12FF0 1342F 13441-13446
          13460-143FA 16100-1611D 16A70-16ABE 16D40-16D6C 16EA0-16EB8 16EBB-16ED3
          16FF2-16FF6 187F8-187FF 18CFF 18D09-18D1E 18D80-18DF2 1AFF0-1AFF3 1AFF5-1AFFB
          1AFFD-1AFFE 1B11F-1B122 1B132 1B155 1DF00-1DF1E 1DF25-1DF2A 1E030-1E06D
          1E290-1E2AD 1E4D0-1E4EB 1E5D0-1E5ED 1E5F0 1E6C0-1E6DE 1E6E0-1E6E2 1E6E4-1E6E5
          1E6E7-1E6ED 1E6F0-1E6F4 1E6FE-1E6FF 1E7E0-1E7E6 1E7E8-1E7EB 1E7ED-1E7EE
          1E7F0-1E7FE 2A6DE-2A6DF 2B735-2B73F 2CEA2-2CEAD 2EBF0-2EE5D 31350-33479
          """);
  private static final int[] PART =
      parse(
          """
          0870-0887 0889-088F 0897-089F 08B5 08C8-08D2 0C3C 0C5C-0C5D 0CDC-0CDD 0CF3 0ECE
          170D 1715 171F 180F 1AC1-1ADD 1AE0-1AEB 1B4C 1C89-1C8A 1DFA 200C-200D 2C2F 2C5F
          30FB 9FFD-9FFF A7C0-A7C1 A7CB-A7DC A7F1-A7F4 FF65 10570-1057A 1057C-1058A
          1058C-10592 10594-10595 10597-105A1 105A3-105B1 105B3-105B9 105BB-105BC
          105C0-105F3 10780-10785 10787-107B0 107B2-107BA 10940-10959 10D40-10D65
          10D69-10D6D 10D6F-10D85 10EC2-10EC7 10EFA-10EFF 10F70-10F85 11070-11075 110C2
          1123F-11241 11380-11389 1138B 1138E 11390-113B5 113B7-113C0 113C2 113C5
          113C7-113CA 113CC-113D3 113E1-113E2 116D0-116E3 11740-11746 11AB0-11ABF
          11B60-11B67 11BC0-11BE0 11BF0-11BF9 11DB0-11DDB 11DE0-11DE9 11F00-11F10
          11F12-11F3A 11F3E-11F42 11F50-11F5A 12F90-12FF0 1342F 13440-13455 13460-143FA
          16100-16139 16A70-16ABE 16AC0-16AC9 16D40-16D6C 16D70-16D79 16EA0-16EB8
          16EBB-16ED3 16FF2-16FF6 187F8-187FF 18CFF 18D09-18D1E 18D80-18DF2 1AFF0-1AFF3
          1AFF5-1AFFB 1AFFD-1AFFE 1B11F-1B122 1B132 1B155 1CCF0-1CCF9 1CF00-1CF2D
          1CF30-1CF46 1DF00-1DF1E 1DF25-1DF2A 1E030-1E06D 1E08F 1E290-1E2AE 1E4D0-1E4F9
          1E5D0-1E5FA 1E6C0-1E6DE 1E6E0-1E6F5 1E6FE-1E6FF 1E7E0-1E7E6 1E7E8-1E7EB
          1E7ED-1E7EE 1E7F0-1E7FE 2A6DE-2A6DF 2B735-2B73F 2CEA2-2CEAD 2EBF0-2EE5D
          31350-33479
          """);

  private NewerLetters() {}

  /** Returns whether a character can start an identifier. */
  static boolean isStart(int c) {
    return isIn(START, c);
  }

  /** Returns whether a character can stand in an identifier. */
  static boolean isPart(int c) {
    return isIn(PART, c);
  }

  /** Returns whether a character lies in one of the ranges, given as first and last in turns. */
  private static boolean isIn(int[] ranges, int c) {
    int found = Arrays.binarySearch(ranges, c);
    return found >= 0 || (-found - 1) % 2 == 1;
  }

  private static int[] parse(String text) {
    return Arrays.stream(text.split("\\s+"))
        .flatMap(
            range ->
                Arrays.stream(range.contains("-") ? range.split("-") : new String[] {range, range}))
        .mapToInt(digits -> Integer.parseInt(digits, 16))
        .toArray();
  }
}
