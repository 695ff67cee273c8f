package vn.vanthu.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Metadata.Signatory;

/**
 * Recipients (nơi nhận) and signature block at the end of a document.
 *
 * @param first index of its first line; the number of lines where there is none
 * @param behind index of the first line behind it
 */
record Closing(int first, int behind, List<String> recipients, @Nullable Signatory signatory) {
    Closing {
        recipients = List.copyOf(recipients);
    }
}
