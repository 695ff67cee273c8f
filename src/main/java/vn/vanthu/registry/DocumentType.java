package vn.vanthu.registry;

import java.util.List;

/**
 * A kind of document (loại văn bản).
 *
 * @param abbreviation as it stands in the symbol (ký hiệu): {@code KH}, {@code QyĐ}. The Party
 *     writes {@code QĐ} for quyết định and quy định alike (Hướng dẫn 05-HD/VPTW); the word above
 *     the title tells which
 * @param name in normal case: {@code Kế hoạch}
 * @param aliases other wordings of the same kind
 * @param basis the rule that names it, empty when none is known
 */
public record DocumentType(
        String abbreviation,
        String name,
        Regime regime,
        List<String> aliases,
        String basis,
        String source) {

    /** Whose rules of form the document follows. */
    public enum Regime {
        /** Administrative documents of the State (văn bản hành chính), Nghị định 30/2020/NĐ-CP. */
        STATE,
        /** Law and legal normative documents (văn bản quy phạm pháp luật). */
        LAW,
        /** Documents of the Party (văn bản của Đảng). */
        PARTY
    }

    public DocumentType {
        aliases = List.copyOf(aliases);
    }
}
