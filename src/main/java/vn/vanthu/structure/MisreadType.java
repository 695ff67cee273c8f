package vn.vanthu.structure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.registry.DocumentType;
import vn.vanthu.registry.DocumentTypes;
import vn.vanthu.text.Unmarked;

/** The type whose name stands alone on a line, with marks or letters that were misread. */
final class MisreadType {

    /** Letters of "đề án"; one more or less is no slip but another word. */
    private static final int SHORTEST = 5;

    /** Letters of "kế hoạch", from which on a name with one other letter is still the name. */
    private static final int SHORTEST_WITH_A_SLIP = 7;

    /** Letters for each slip that a symbol makes up for: "Số: 04/CT-UBND" over "CHỈTH". */
    private static final int LETTERS_A_SLIP = 5;

    private final DocumentTypes types;

    MisreadType(DocumentTypes types) {
        this.types = types;
    }

    /**
     * @param symbol that stands above it; null where none was read
     */
    Optional<DocumentType> of(String line, @Nullable String symbol) {
        String letters = Unmarked.of(line).replace('0', 'o').replaceAll("[^a-z]", "");
        if (letters.length() < SHORTEST) {
            return Optional.empty();
        }
        DocumentType near = null;
        for (DocumentType each : types.all()) {
            String name = letters(each);
            if (name.equals(letters)) {
                return Optional.of(each);
            }
            boolean slip =
                    letters.length() >= SHORTEST_WITH_A_SLIP
                            && name.length() == letters.length()
                            && slips(name, letters) == 1;
            near = near == null && slip ? each : near;
        }
        if (near != null || symbol == null) {
            return Optional.ofNullable(near);
        }
        return types.ofSymbol(symbol)
                .filter(type ->
                        slips(letters(type), letters) <= letters(type).length() / LETTERS_A_SLIP);
    }

    private static String letters(DocumentType type) {
        return Unmarked.of(type.name()).replace(" ", "");
    }

    /** Letters to be put in, left out or replaced to make of one word the other. */
    private static int slips(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
