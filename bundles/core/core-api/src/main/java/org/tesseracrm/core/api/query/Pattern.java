package org.tesseracrm.core.api.query;

/** Texts with {@code *} for any characters; {@code \*} is the star itself. */
final class Pattern {
    private Pattern() {}

    static boolean hasWildcard(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '*') {
                return true;
            }
        }
        return false;
    }

    static String plain(String text) {
        return text.replace("\\*", "*");
    }

    static String like(String text) {
        StringBuilder like = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*') {
                like.append('%');
            } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '*') {
                like.append('*');
                i++;
            } else {
                literal(like, c);
            }
        }
        return like.toString();
    }

    static String contains(String word) {
        StringBuilder like = new StringBuilder(word.length() + 8).append('%');
        word.chars().forEach(c -> literal(like, (char) c));
        return like.append('%').toString();
    }

    private static void literal(StringBuilder like, char c) {
        if (c == '%' || c == '_' || c == '!') {
            like.append('!');
        }
        like.append(c);
    }
}
