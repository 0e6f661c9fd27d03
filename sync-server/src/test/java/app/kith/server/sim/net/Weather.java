package app.kith.server.sim.net;

import app.kith.core.model.Limits;
import java.util.List;
import java.util.Random;

/**
 * How bad a run's world is; drawn once, so that rare things meet each other often in some runs.
 *
 * @param steps how long it lasts
 * @param loss messages lost, of a hundred
 * @param inOrder messages taken in order, of a hundred
 * @param clones whether disks are cloned
 * @param quarrelsome whether devices of one account edit the same captions
 * @param churn whether people change who sees what, block each other, and want to be asked
 * @param compacts whether the log lets go of its oldest changes
 * @param heldPages whether a page is held back at the end
 * @param pushItems mutations in a push at most
 * @param pageChanges changes in a page at most
 * @param snapshotRows rows in a page of a snapshot at most
 */
public record Weather(
    int steps,
    int loss,
    int inOrder,
    boolean clones,
    boolean quarrelsome,
    boolean churn,
    boolean compacts,
    boolean heldPages,
    int pushItems,
    int pageChanges,
    int snapshotRows) {
  public static Weather of(Random random) {
    return new Weather(
        pick(random, 40, 120, 250, 400),
        pick(random, 0, 0, 10, 30),
        pick(random, 0, 50, 90, 100),
        random.nextInt(3) == 0,
        random.nextInt(3) == 0,
        random.nextBoolean(),
        random.nextInt(3) == 0,
        random.nextInt(4) == 0,
        1 + random.nextInt(5),
        pick(random, 3, 3, 20),
        pick(random, 2, 2, 20));
  }

  private static int pick(Random random, Integer... of) {
    return List.of(of).get(random.nextInt(of.length));
  }

  /** Small pages and pushes, so that short runs have many. */
  public Limits limits() {
    Limits l = Limits.STANDARD;
    return new Limits(
        l.captionCodePoints(),
        l.nameCodePoints(),
        l.portraitBytes(),
        l.portraitSide(),
        l.handleMin(),
        l.handleMax(),
        l.mediaPerPost(),
        l.altCodePoints(),
        l.mutationBytes(),
        pushItems,
        l.pushBytes(),
        pageChanges,
        snapshotRows,
        l.outboxRows(),
        l.blobBytes(),
        l.chunkBytes(),
        l.openUploads(),
        l.openUploadBytes(),
        l.pixels(),
        l.side(),
        l.videoPixels(),
        l.videoMillis());
  }
}
