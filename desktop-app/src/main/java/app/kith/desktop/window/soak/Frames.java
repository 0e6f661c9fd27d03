package app.kith.desktop.window.soak;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import org.HdrHistogram.Histogram;

/**
 * Does something in each frame, until it is over, and notes how long the frames took: from one to
 * the next, and of that the work of the window's thread alone, which other programs can't slow
 * down.
 */
final class Frames extends AnimationTimer {
  private static final int DIGITS = 3;

  private final BooleanSupplier step;
  private final Runnable then;
  private final Histogram micros = new Histogram(DIGITS);
  private final Histogram work = new Histogram(DIGITS);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long last;
  private long worked;

  /**
   * Stands still yet.
   *
   * @param step says whether it is over
   * @param then is told that
   */
  Frames(BooleanSupplier step, Runnable then) {
    this.step = step;
    this.then = then;
  }

  @Override
  public void handle(long now) {
    long moment = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    if (last != 0) {
      micros.recordValue(TimeUnit.NANOSECONDS.toMicros(moment - last));
      work.recordValue(TimeUnit.NANOSECONDS.toMicros(cpu - worked));
    }
    last = moment;
    worked = cpu;
    if (step.getAsBoolean()) {
      stop();
      then.run();
    }
  }

  /**
   * Mean, 95th percentile and longest in milliseconds, the same of the work, and how many there
   * were.
   */
  String figures() {
    return spread(micros) + " " + spread(work) + " " + micros.getTotalCount();
  }

  private static String spread(Histogram of) {
    return String.format(
        Locale.ROOT,
        "%.3f %.3f %.3f",
        of.getMean() / 1000,
        of.getValueAtPercentile(95) / 1000.0,
        of.getMaxValue() / 1000.0);
  }
}
