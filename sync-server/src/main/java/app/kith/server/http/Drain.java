package app.kith.server.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets requests under way end before the server does. Helidon does so for HTTP/1.1 only: over
 * HTTP/2 it closes the connection under them.
 */
final class Drain implements Filter {
  private final Lock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private int underWay;
  private boolean closing;

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    begin();
    try {
      chain.proceed();
    } finally {
      end();
    }
  }

  /** Lets no more begin and waits for those that have. */
  void await(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      closing = true;
      long left = atMost.toNanos();
      while (underWay > 0 && left > 0) {
        left = ended.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void begin() {
    lock.lock();
    try {
      if (closing) {
        throw new ApiException(503, "closing", "the server is closing: try again in a minute");
      }
      underWay++;
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      underWay--;
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
