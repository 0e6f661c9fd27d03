package app.kith.android.build;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A command's words: {@code --name value} in any order, or {@code --flag} at the end or before
 * another name.
 */
record Arguments(String command, Map<String, String> values) {
  static Arguments of(String... words) {
    if (words.length == 0) {
      throw new IllegalArgumentException("no command; use unpack, resources or apk");
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i < words.length; i++) {
      String name = words[i];
      if (!name.startsWith("--")) {
        throw new IllegalArgumentException(name + " is no option; options begin with --");
      }
      boolean flag = i + 1 == words.length || words[i + 1].startsWith("--");
      values.put(name.substring(2), flag ? "" : words[++i]);
    }
    return new Arguments(words[0], Map.copyOf(values));
  }

  String text(String name) {
    return optional(name)
        .orElseThrow(
            () -> new IllegalArgumentException(command + " wants --" + name + " and a value"));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  Path path(String name) {
    return Path.of(text(name));
  }

  boolean has(String name) {
    return values.containsKey(name);
  }
}
