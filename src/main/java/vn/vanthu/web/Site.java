package vn.vanthu.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.AuditLog;
import vn.vanthu.desk.CheckDesk;
import vn.vanthu.desk.DraftDesk;
import vn.vanthu.desk.InTray;
import vn.vanthu.desk.Jobs;
import vn.vanthu.desk.PagePictures;
import vn.vanthu.desk.ReadingRoom;

/** What every page works with. */
record Site(
        ReadingRoom room,
        Screen screen,
        Jobs jobs,
        InTray tray,
        PagePictures pictures,
        AuditLog audit,
        DraftDesk drafts,
        CheckDesk checks,
        InstantSource clock,
        Settings settings) {

    /** Where a request keeps the name of the account that it comes from. */
    static final String ACCOUNT = "account";

    /** Who asks, for the audit log: an account, or somebody at this machine. */
    static String who(Context ctx) {
        @Nullable String account = ctx.attribute(ACCOUNT);
        return account == null ? "máy này" : account;
    }
}
