package app.kith.android.build.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes an R class for each library: its own symbols, with the numbers that they have in this app.
 */
public final class LibrarySymbols {
  private final Map<String, Symbol> numbers;

  private LibrarySymbols(Map<String, Symbol> numbers) {
    this.numbers = numbers;
  }

  /**
   * A line of R.txt: {@code int string app_name 0x7f010002}, or {@code int[] styleable View { 0x…,
   * 0x… }}.
   */
  private record Symbol(String javaType, String kind, String name, String value) {
    private static final int PARTS = 4;

    static Symbol of(String line) {
      String[] parts = line.split(" ", PARTS);
      if (parts.length < PARTS) {
        throw new IllegalArgumentException("not a line of R.txt: " + line);
      }
      return new Symbol(parts[0], parts[1], parts[2], parts[3]);
    }

    String key() {
      return kind + " " + name;
    }
  }

  /** Reads the R.txt that aapt2 wrote for the whole app. */
  public static LibrarySymbols read(Path numbers) throws IOException {
    Map<String, Symbol> known = new HashMap<>();
    for (String line : Files.readAllLines(numbers)) {
      Symbol symbol = Symbol.of(line);
      known.put(symbol.key(), symbol);
    }
    return new LibrarySymbols(known);
  }

  public void write(List<Aar> libraries, Path sources) throws IOException {
    SortedMap<String, SortedMap<String, SortedMap<String, Symbol>>> packages = new TreeMap<>();
    for (Aar library : libraries) {
      if (Files.exists(library.symbols())) {
        var kinds = packages.computeIfAbsent(library.packageName(), name -> new TreeMap<>());
        for (String line : Files.readAllLines(library.symbols())) {
          // Some name resources that they don't bring; the number is 0 then, and nobody asks for
          // it.
          Symbol symbol = numbers.get(Symbol.of(line).key());
          if (symbol != null) {
            kinds
                .computeIfAbsent(symbol.kind(), kind -> new TreeMap<>())
                .put(symbol.name(), symbol);
          }
        }
      }
    }
    for (var each : packages.entrySet()) {
      Path folder = sources.resolve(each.getKey().replace('.', '/'));
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("R.java"), source(each.getKey(), each.getValue()));
    }
  }

  private static String source(
      String packageName, SortedMap<String, SortedMap<String, Symbol>> kinds) {
    StringBuilder source = new StringBuilder();
    source.append("package ").append(packageName).append(";\n\npublic final class R {\n");
    for (var kind : kinds.entrySet()) {
      source.append("  public static final class ").append(kind.getKey()).append(" {\n");
      for (Symbol symbol : kind.getValue().values()) {
        source.append("    public static final ").append(symbol.javaType()).append(' ');
        source.append(symbol.name()).append('=').append(symbol.value()).append(";\n");
      }
      source.append("  }\n");
    }
    return source.append("}\n").toString();
  }
}
