package app.kith.server.instance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The addresses of several servers as one list. */
final class Neighbours {
  private Neighbours() {}

  /**
   * The first of each, then the second of each, and so on, so that every server is named before the
   * list is full.
   *
   * @param own come first among equals
   */
  static List<String> together(List<String> own, List<List<String>> others, int most) {
    List<List<String>> all = new ArrayList<>();
    all.add(own);
    all.addAll(others);
    Set<String> found = new LinkedHashSet<>();
    int longest = all.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<String> one : all) {
        if (i < one.size() && found.size() < most) {
          found.add(one.get(i));
        }
      }
    }
    return List.copyOf(found);
  }
}
