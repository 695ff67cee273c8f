package vn.vanthu.cli;

import java.util.List;
import vn.vanthu.library.Outcome;

/** Says what became of files. */
final class Outcomes {

    private Outcomes() {}

    /** One line for each file that could not be read. */
    static void complain(List<Outcome> failures) {
        for (Outcome failure : failures) {
            Complaints.say(failure.path() + ": " + failure.message());
        }
        if (!failures.isEmpty()) {
            Complaints.say("sửa xong thì chạy lại riêng các tệp này: vanthu retry");
        }
    }
}
