package app.kith.desktop.compose;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.Looked;
import app.kith.core.draft.Posting;
import app.kith.core.feed.PublishPost;
import app.kith.core.thread.Watched;
import app.kith.desktop.words.HomeReasons;
import app.kith.desktop.words.MutationReasons;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.util.List;

/**
 * Says on the sheet how the posting goes.
 *
 * @param told that a post was made
 */
record PostingWords(Watched<ComposeState> state, Words words, Runnable told)
    implements Posting.Screen {
  @Override
  public Draft draft() {
    return state.now().draft();
  }

  @Override
  public void draft(Draft now) {
    state.set(state.now().with(now));
  }

  @Override
  public boolean isBusy() {
    return state.now().posting() || !state.now().busy().isEmpty();
  }

  @Override
  public void begun() {
    state.set(state.now().posting(true).says(""));
  }

  @Override
  public void progress(int number, int all) {
    state.set(state.now().busy(words.say("compose.posting", number, all)));
  }

  @Override
  public void gone(List<DraftPicture> pictures) {
    BadFile bad = new BadFile(words);
    List<String> lines = pictures.stream().map(it -> bad.say(Looked.Why.GONE, it.name())).toList();
    state.set(ended().withoutProblems().problems(lines).says(words.say("compose.gone")));
  }

  @Override
  public void nothing() {
    state.set(ended().says(words.say("compose.none")));
  }

  @Override
  public void refused(PublishPost.Result.NotPosted why) {
    state.set(
        ended()
            .says(
                why.file()
                    .map(file -> new BadFile(words).say(Looked.Why.of(why), Looked.name(file)))
                    .orElseGet(() -> new MutationReasons(words).of(why))));
  }

  @Override
  public void failed(IOException why) {
    state.set(ended().says(words.say("compose.disk", new HomeReasons(words).of(why))));
  }

  @Override
  public void posted() {
    told.run();
  }

  @Override
  public void done() {
    state.set(ended().open(!draft().isEmpty()).withoutProblems());
  }

  private ComposeState ended() {
    return state.now().posting(false).busy("");
  }
}
