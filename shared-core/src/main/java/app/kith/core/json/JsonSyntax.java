package app.kith.core.json;

import java.util.Optional;

/**
 * Tells whether a text is exactly one JSON value by RFC 8259.
 *
 * <p>The reader passes leniently over what it does not look for. Texts of a mutation are stored and
 * relayed as they are, inside the JSON of a page, so one that is no JSON would spoil the page for
 * everybody who may read it.
 */
public final class JsonSyntax {
  private static final int MAX_DEPTH = 32;

  private final String text;
  private int at;

  private JsonSyntax(String text) {
    this.text = text;
  }

  /** What is wrong with the text, or empty. */
  public static Optional<String> problem(String text) {
    JsonSyntax syntax = new JsonSyntax(text);
    boolean whole = syntax.value(0) && syntax.at == text.length();
    return whole ? Optional.empty() : Optional.of("no JSON from character " + syntax.at + " on");
  }

  private boolean value(int depth) {
    space();
    boolean good =
        switch (peek()) {
          case '{' -> depth < MAX_DEPTH && members(depth + 1);
          case '[' -> depth < MAX_DEPTH && elements(depth + 1);
          case '"' -> string();
          case 't' -> word("true");
          case 'f' -> word("false");
          case 'n' -> word("null");
          default -> number();
        };
    space();
    return good;
  }

  private boolean members(int depth) {
    at++;
    space();
    if (take('}')) {
      return true;
    }
    do {
      space();
      if (!string()) {
        return false;
      }
      space();
      if (!take(':') || !value(depth)) {
        return false;
      }
    } while (take(','));
    return take('}');
  }

  private boolean elements(int depth) {
    at++;
    space();
    if (take(']')) {
      return true;
    }
    do {
      if (!value(depth)) {
        return false;
      }
    } while (take(','));
    return take(']');
  }

  private boolean string() {
    if (!take('"')) {
      return false;
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return true;
      }
      if (c < ' ' || !(c == '\\' ? escape() : character(c))) {
        return false;
      }
    }
    return false;
  }

  private boolean escape() {
    at++;
    char c = peek();
    if (c == 'u') {
      for (int i = 1; i <= 4; i++) {
        if (at + i >= text.length() || Character.digit(text.charAt(at + i), 16) < 0) {
          return false;
        }
      }
      at += 5;
      return true;
    }
    at++;
    return "\"\\/bfnrt".indexOf(c) >= 0 && c != 0;
  }

  /** A half of a surrogate pair can't be written as UTF-8, so its hash would not be its own. */
  private boolean character(char c) {
    boolean pair =
        Character.isHighSurrogate(c)
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1));
    at += pair ? 2 : 1;
    return pair || !Character.isSurrogate(c);
  }

  private boolean number() {
    take('-');
    if (!take('0') && !digits()) {
      return false;
    }
    if (take('.') && !digits()) {
      return false;
    }
    if (take('e') || take('E')) {
      if (!take('+')) {
        take('-');
      }
      return digits();
    }
    return true;
  }

  private boolean digits() {
    int from = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    return at > from;
  }

  private boolean word(String word) {
    boolean there = text.startsWith(word, at);
    at += there ? word.length() : 0;
    return there;
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** 0 at the end: no JSON has one outside of an escape. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }
}
