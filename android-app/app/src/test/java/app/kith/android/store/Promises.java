package app.kith.android.store;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs a contract of core, which is written for JUnit 6, where Robolectric runs only JUnit 4. */
final class Promises {
  private Promises() {}

  /** The names of a contract's tests, one for each run. */
  static List<Object[]> of(Class<?> contract) {
    List<Object[]> names = new ArrayList<>();
    for (Method test : marked(contract, Test.class)) {
      names.add(new Object[] {test.getName()});
    }
    if (names.isEmpty()) {
      throw new IllegalStateException(contract + " promises nothing");
    }
    return names;
  }

  /** Runs one of them on an implementation. */
  static void keep(Object implementation, String promise) throws Throwable {
    Class<?> type = implementation.getClass();
    try {
      for (Method before : marked(type, BeforeEach.class)) {
        call(implementation, before);
      }
      for (Method test : marked(type, Test.class)) {
        if (test.getName().equals(promise)) {
          call(implementation, test);
        }
      }
    } finally {
      for (Method after : marked(type, AfterEach.class)) {
        call(implementation, after);
      }
    }
  }

  private static void call(Object implementation, Method method) throws Throwable {
    method.setAccessible(true);
    try {
      method.invoke(implementation);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static List<Method> marked(Class<?> type, Class<? extends Annotation> mark) {
    List<Method> found = new ArrayList<>();
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        if (method.isAnnotationPresent(mark)) {
          found.add(method);
        }
      }
    }
    Collections.sort(found, (one, other) -> one.getName().compareTo(other.getName()));
    return found;
  }
}
