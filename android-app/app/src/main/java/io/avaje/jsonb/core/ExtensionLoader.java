package io.avaje.jsonb.core;

import io.avaje.jsonb.spi.GeneratedComponent;
import io.avaje.jsonb.spi.JsonStreamFactory;
import io.avaje.jsonb.spi.JsonbComponent;
import io.avaje.jsonb.spi.JsonbExtension;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The runtime's own asks each component for its module, and Android has none. */
final class ExtensionLoader {
  private static final List<GeneratedComponent> GENERATED = new ArrayList<>();
  private static final List<JsonbComponent> USER = new ArrayList<>();
  private static Optional<JsonStreamFactory> streams = Optional.empty();

  private ExtensionLoader() {}

  static void init(ClassLoader loader) {
    for (JsonbExtension extension : ServiceLoader.load(JsonbExtension.class, loader)) {
      if (extension instanceof GeneratedComponent component) {
        GENERATED.add(component);
      } else if (extension instanceof JsonbComponent component) {
        USER.add(component);
      } else if (extension instanceof JsonStreamFactory factory) {
        streams = Optional.of(factory);
      }
    }
  }

  static List<GeneratedComponent> generatedComponents() {
    return GENERATED;
  }

  static List<JsonbComponent> userComponents() {
    return USER;
  }

  static Optional<JsonStreamFactory> adapterFactory() {
    return streams;
  }

  /** For views of types, which Kith has none of. */
  static MethodHandles.Lookup lookupLookup(Class<?> type) {
    return MethodHandles.lookup();
  }
}
