package dev.seaworthy.core.js.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the character references of HTML 4 that JSX knows. */
final class CharacterReferences {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,10})|#x([\\da-fA-F]{1,8})|([0-9a-zA-Z]+));");

  private static final Map<String, Integer> NAMED = new HashMap<>();

  static {
    // The names of Latin-1 from U+00A0 on, in their order.
    String latin =
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg"
            + " plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34"
            + " iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml"
            + " Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash"
            + " Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring"
            + " aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve"
            + " oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    String[] names = latin.split(" ");
    for (int i = 0; i < names.length; i++) {
      NAMED.put(names[i], 0xA0 + i);
    }
    String others =
        "alefsym 2135 Alpha 391 alpha 3b1 amp 26 and 2227 ang 2220 apos 27 asymp 2248"
            + " bdquo 201e Beta 392 beta 3b2 bull 2022 cap 2229 Chi 3a7 chi 3c7 circ 2c6"
            + " clubs 2663 cong 2245 crarr 21b5 cup 222a dagger 2020 Dagger 2021 darr 2193"
            + " dArr 21d3 Delta 394 delta 3b4 diams 2666 empty 2205 emsp 2003 ensp 2002"
            + " Epsilon 395 epsilon 3b5 equiv 2261 Eta 397 eta 3b7 euro 20ac exist 2203"
            + " fnof 192 forall 2200 frasl 2044 Gamma 393 gamma 3b3 ge 2265 gt 3e harr 2194"
            + " hArr 21d4 hearts 2665 hellip 2026 image 2111 infin 221e int 222b Iota 399"
            + " iota 3b9 isin 2208 Kappa 39a kappa 3ba Lambda 39b lambda 3bb lang 2329"
            + " larr 2190 lArr 21d0 lceil 2308 ldquo 201c le 2264 lfloor 230a lowast 2217"
            + " loz 25ca lrm 200e lsaquo 2039 lsquo 2018 lt 3c mdash 2014 minus 2212 Mu 39c"
            + " mu 3bc nabla 2207 ndash 2013 ne 2260 ni 220b notin 2209 nsub 2284 Nu 39d"
            + " nu 3bd OElig 152 oelig 153 oline 203e Omega 3a9 omega 3c9 Omicron 39f"
            + " omicron 3bf oplus 2295 or 2228 otimes 2297 part 2202 permil 2030 perp 22a5"
            + " Phi 3a6 phi 3c6 Pi 3a0 pi 3c0 piv 3d6 prime 2032 Prime 2033 prod 220f"
            + " prop 221d Psi 3a8 psi 3c8 quot 22 radic 221a rang 232a rarr 2192 rArr 21d2"
            + " rceil 2309 rdquo 201d real 211c rfloor 230b Rho 3a1 rho 3c1 rlm 200f"
            + " rsaquo 203a rsquo 2019 sbquo 201a Scaron 160 scaron 161 sdot 22c5 Sigma 3a3"
            + " sigma 3c3 sigmaf 3c2 sim 223c spades 2660 sub 2282 sube 2286 sum 2211"
            + " sup 2283 supe 2287 Tau 3a4 tau 3c4 there4 2234 Theta 398 theta 3b8"
            + " thetasym 3d1 thinsp 2009 tilde 2dc trade 2122 uarr 2191 uArr 21d1 upsih 3d2"
            + " Upsilon 3a5 upsilon 3c5 weierp 2118 Xi 39e xi 3be Yuml 178 Zeta 396 zeta 3b6"
            + " zwj 200d zwnj 200c";
    String[] pairs = others.split(" ");
    for (int i = 0; i < pairs.length; i += 2) {
      NAMED.put(pairs[i], Integer.parseInt(pairs[i + 1], 16));
    }
  }

  private CharacterReferences() {}

  /** Returns the text with its references decoded; an unknown one stays as it is. */
  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(character((Matcher) found)));
  }

  private static String character(Matcher found) {
    Long code = null;
    if (found.group(1) != null) {
      code = Long.parseLong(found.group(1));
    } else if (found.group(2) != null) {
      code = Long.parseLong(found.group(2), 16);
    } else if (NAMED.containsKey(found.group(3))) {
      code = (long) NAMED.get(found.group(3));
    }
    return code == null || code > Character.MAX_CODE_POINT
        ? found.group()
        : Character.toString(code.intValue());
  }
}
