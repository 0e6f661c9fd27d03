package app.kith.server.account;

import app.kith.server.sync.Village;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.MemoryChangeLog;

class AccountsTest extends AccountsContract {
  AccountsTest() {
    super(new MemoryChangeLog(Head.start(Village.EPOCH)));
  }
}
