package vn.vanthu.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Entries of a plan and a report of invented bodies. */
final class SampleEntries {

    static final DocumentId PLAN = new DocumentId("a1");
    static final DocumentId REPORT = new DocumentId("b2");

    private SampleEntries() {}

    static Entry about(DocumentId id, int ordinal, String text, String province) {
        var about =
                new About(
                        "kh.docx",
                        "KH",
                        "12/KH-SNV",
                        "Sở Nội vụ tỉnh " + province,
                        province,
                        2023,
                        "2023-01-15",
                        "Chuyển đổi số năm 2023",
                        null,
                        "Vàng Thị Mơ");
        Entry plain = Entry.passage(id, ordinal, text);
        return new Entry(
                id,
                Kind.PASSAGE,
                ordinal,
                text,
                "II.1",
                List.of(),
                plain.span(),
                1,
                about,
                FactFields.NONE,
                Map.of(),
                List.of("76/NQ-CP"));
    }

    static Entry target(int ordinal, String text, String value) {
        Entry plain = about(PLAN, ordinal, text, "Hòa Bình");
        var fact =
                new FactFields(
                        "tỷ lệ",
                        "MORE_THAN",
                        List.of(new BigDecimal(value)),
                        "%",
                        List.of("Sở Nội vụ", "Sở Tư pháp"),
                        "2024-Q4",
                        LocalDate.of(2024, 12, 31),
                        2024);
        return new Entry(
                PLAN,
                Kind.TARGET,
                ordinal,
                text,
                plain.section(),
                List.of("Mục tiêu", "Thủ tục hành chính"),
                plain.span(),
                2,
                plain.about(),
                fact,
                Map.of("MCLT", "một cửa liên thông"),
                List.of());
    }

    static Entry with(Entry entry, List<String> headings) {
        return new Entry(
                entry.document(),
                entry.kind(),
                entry.ordinal(),
                entry.text(),
                entry.section(),
                headings,
                entry.span(),
                entry.page(),
                entry.about(),
                entry.fact(),
                entry.abbreviations(),
                entry.cites());
    }

    static Entry defining(Entry entry, Map<String, String> abbreviations) {
        return new Entry(
                entry.document(),
                entry.kind(),
                entry.ordinal(),
                entry.text(),
                entry.section(),
                entry.headings(),
                entry.span(),
                entry.page(),
                entry.about(),
                entry.fact(),
                abbreviations,
                entry.cites());
    }
}
