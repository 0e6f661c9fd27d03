package app.kith.server.sim;

import java.util.Random;

/**
 * How bad a run's world is; drawn once, so that rare things meet each other often in some runs.
 *
 * @param loss messages lost, of a hundred
 * @param inOrder messages taken in order, of a hundred
 * @param clones whether disks are cloned
 * @param quarrelsome whether devices of one account edit the same captions
 * @param heldPages whether a page is held back at the end
 */
record Weather(int loss, int inOrder, boolean clones, boolean quarrelsome, boolean heldPages) {
  static Weather of(Random random) {
    int[] losses = {0, 0, 10, 30};
    int[] orders = {0, 50, 90, 100};
    return new Weather(
        losses[random.nextInt(4)],
        orders[random.nextInt(4)],
        random.nextInt(3) == 0,
        random.nextInt(3) == 0,
        random.nextInt(4) == 0);
  }
}
