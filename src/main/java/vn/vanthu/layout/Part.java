package vn.vanthu.layout;

/** What a line of a document is there for (thành phần thể thức). */
enum Part {
    NATION,
    MOTTO,
    PARTY_TITLE,
    SUPERIOR,
    ISSUER,
    NUMBER,
    PLACE_DATE,
    /** Subject of a letter (trích yếu công văn), "V/v …". */
    ABOUT,
    TYPE,
    SUBJECT,
    /** Who decides, and the word that he does: "CHỦ TỊCH …", "QUYẾT ĐỊNH:". */
    ENACTMENT,
    ADDRESSEE,
    BASIS,
    PART,
    PART_TITLE,
    SECTION,
    /** Articles, clauses, points and plain paragraphs. */
    BODY,
    /** In a table of the body. */
    TABLE,
    AUTHORITY,
    /** Only in documents of the Party, where it looks otherwise than the authority. */
    POST,
    SIGNER,
    RECIPIENTS,
    RECIPIENT,
    ANNEX,
    ANNEX_TITLE,
    ANNEX_REFERENCE,
    ANNEX_BODY,
    /** Blank, a rule written with signs, or nothing that the rules speak of. */
    OTHER
}
