package app.kith.core.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a statement's parameters stand: SQLite numbers them by where a name first occurs. */
final class SqlNames {
  private static final Pattern NAME = Pattern.compile(":([a-z_0-9]+)");

  /** Statements are constants, so these stay few. */
  private static final Map<String, Map<String, Integer>> KNOWN = new ConcurrentHashMap<>();

  private SqlNames() {}

  static Map<String, Integer> indexes(String text) {
    return KNOWN.computeIfAbsent(text, SqlNames::found);
  }

  private static Map<String, Integer> found(String text) {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      indexes.putIfAbsent(names.group(1), indexes.size() + 1);
    }
    return indexes;
  }
}
