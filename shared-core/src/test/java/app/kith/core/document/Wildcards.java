package app.kith.core.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares text with an example of it. In an example {@code …} stands for anything, and {@code
 * {{name}}} for a value: the first time it is noted, from then on it must be the same.
 */
public final class Wildcards {
  private static final Pattern WILD = Pattern.compile("…|\\{\\{([a-zA-Z0-9.]+)}}");

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Gives a name its value before an example does. */
  public void set(String name, String value) {
    values.put(name, value);
  }

  /** The text with values in place of their names, all of which must be known. */
  public String filled(String text) {
    return WILD.matcher(text)
        .replaceAll(wild ->
            Matcher.quoteReplacement(wild.group().equals("…") ? "…" : known(wild.group(1))));
  }

  private String known(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("no example before this one has told {{" + name + "}}");
    }
    return value;
  }

  /** Empty where the text is like the example; else both, for a message. Notes new values. */
  public Optional<String> difference(String example, String text) {
    Map<String, Integer> groups = new LinkedHashMap<>();
    Matcher matcher = pattern(example, groups).matcher(text);
    if (!matcher.matches()) {
      return Optional.of("\nlike:      " + told(example) + "\nbut it is: " + text);
    }
    groups.forEach((name, group) -> values.put(name, matcher.group(group)));
    return Optional.empty();
  }

  /** The example with the values that are known. */
  private String told(String example) {
    return WILD.matcher(example)
        .replaceAll(wild ->
            Matcher.quoteReplacement(
                String.valueOf(values.getOrDefault(wild.group(1), wild.group()))));
  }

  private Pattern pattern(String example, Map<String, Integer> groups) {
    StringBuilder pattern = new StringBuilder();
    Matcher wild = WILD.matcher(example);
    int from = 0;
    while (wild.find()) {
      pattern.append(Pattern.quote(example.substring(from, wild.start())));
      pattern.append(wild.group().equals("…") ? ".*?" : value(wild.group(1), groups));
      from = wild.end();
    }
    pattern.append(Pattern.quote(example.substring(from)));
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }

  private String value(String name, Map<String, Integer> groups) {
    String known = values.get(name);
    if (known != null) {
      return Pattern.quote(known);
    }
    Integer before = groups.putIfAbsent(name, groups.size() + 1);
    return before == null ? "([^\"\\s]+?)" : "\\" + before;
  }
}
