package vn.vanthu.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.read.ReadException;

/** Does the same for each file; one that cannot be read is complained of and passed over. */
final class Each {

    private static final Logger LOG = LoggerFactory.getLogger(Each.class);

    private Each() {}

    /** What is done with a file. */
    interface Work {
        void on(Path file) throws ReadException;
    }

    /** Is told of a file that could not be read, and why. */
    interface Failed {
        void because(Path file, String reason);
    }

    /** As the other, telling nobody else of failures. */
    static int of(List<Path> files, Work work) {
        return of(files, work, (file, reason) -> {});
    }

    /** The exit code: OK, SOME_FAILED, or FAILED when nothing was done. */
    static int of(List<Path> files, Work work, Failed toldOf) {
        int failed = 0;
        for (Path file : files) {
            try {
                work.on(file);
            } catch (ReadException unread) {
                LOG.debug("{}", file, unread);
                Complaints.say(unread.problem(file).toString());
                toldOf.because(file, unread.problem(file).message());
                failed++;
            } catch (UserError | UncheckedIOException other) {
                // Has nothing to do with this file.
                throw other;
            } catch (RuntimeException | StackOverflowError bug) {
                LOG.debug("{}", file, bug);
                Complaints.say(file + ": " + Complaints.words(bug));
                toldOf.because(file, Complaints.words(bug));
                failed++;
            }
        }
        return code(failed, files.size());
    }

    /** The exit code when the work failed for some of so many files. */
    static int code(int failed, int all) {
        if (failed == 0) {
            return ExitCode.OK;
        }
        return failed == all ? ExitCode.FAILED : ExitCode.SOME_FAILED;
    }
}
