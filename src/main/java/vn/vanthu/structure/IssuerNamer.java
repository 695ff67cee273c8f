package vn.vanthu.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.registry.Body;
import vn.vanthu.registry.BodyGrammar;
import vn.vanthu.registry.BodyPhrase;
import vn.vanthu.registry.Capitals;
import vn.vanthu.registry.Mention;
import vn.vanthu.registry.Province;
import vn.vanthu.registry.Registry;
import vn.vanthu.text.Unmarked;

/**
 * Names the issuing body: from the letterhead, or where that is lost from the symbol, the opening
 * and closing sentences and the signature.
 */
final class IssuerNamer {

    private static final LocalDate UNKNOWN_DAY = LocalDate.of(2024, 6, 30);

    private static final Pattern BEGINS =
            Pattern.compile(
                    "^(ubnd|uy ban|so(?! \\d)|ban|van phong|bo|cuc|chi cuc|tong cuc|trung"
                        + " tam|phong|hoi|hdnd|dang|tinh uy|thanh uy|huyen uy|quan uy|thi uy|cong"
                        + " an|doan|to(?! quoc)|thu tuong|chinh phu|thanh tra|truong|vu|vien|bao"
                        + " hiem|bhxh|kho bac|ngan hang|toa an|lien doan|lien hiep|lien"
                        + " minh|dai|bao|ubmttq|mttq|mat tran|chu tich|tieu ban|quoc hoi|tong cong"
                        + " ty|cong ty|benh vien|quy|tinh doan|bch|tong"
                        + " lien|tong|hat|cang|tram|doi|bql|bcd)\\b.*");

    private static final Pattern CONTINUES =
            Pattern.compile("^(ban nhan dan|nhan dan|to quoc|va |hoi dong nhan dan va).*");

    private static final Pattern TERRITORY =
            Pattern.compile(
                    "(?i)\\b(TỈNH|THÀNH PHỐ|TP\\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC"
                            + " KHU)\\s+(\\p{Lu}[\\p{L}\\d .'’-]*)$",
                    Pattern.UNICODE_CASE);

    /** A province is believed even where the registry has none of that name. */
    private static final Pattern UNLISTED =
            Pattern.compile(
                    "(?:^|\\s)[Tt]ỉnh\\s+(?:[ỦUỤủuụ][ỷyỶY]\\s+)?(?![ỦUĐ][yỷo])"
                            + "(\\p{Lu}\\p{Ll}*(?:[ -]\\p{Lu}\\p{Ll}*){0,4})");

    private static final Pattern CITY =
            Pattern.compile(
                    "(?:^|\\s)[Tt]hành phố\\s+(\\p{Lu}\\p{Ll}*(?:[ -]\\p{Lu}\\p{Ll}*){0,4})");

    private static final Pattern CENTRAL =
            Pattern.compile(
                    "^(bo (?!chi huy)|chinh phu|thu tuong|quoc hoi|uy ban thuong vu|van phong"
                        + " chinh|van phong quoc|van phong trung|van phong ban chap hanh"
                        + " trung|thanh tra chinh|ngan hang nha|uy ban dan|ban bi thu|bo chinh"
                        + " tri|ban chap hanh trung|toa an nhan dan toi|ban to chuc trung|chu tich"
                        + " nuoc|trung uong).*");

    private static final Pattern SPEAKS =
            Pattern.compile(
                    "^\\s*(?:\\([^)]*\\)\\s*)?(da )?(ban hanh|xay dung|bao cao|thong bao|trien khai"
                            + "|yeu cau|de nghi|lap|tong hop|kinh|trinh|huong dan|ke hoach).*",
                    Pattern.DOTALL);

    private final Registry registry;
    private final String text;
    private final List<Line> lines;
    private final ScannedNames names;

    IssuerNamer(Registry registry, String text, List<Line> lines, ScannedNames names) {
        this.names = names;
        this.registry = registry;
        this.text = text;
        this.lines = lines;
    }

    Issuer name(Letterhead head, Closing closing) {
        LocalDate day = day(head.date());
        List<String> bodies = bodies(head.issuers());
        String name = bodies.isEmpty() ? lost(head, closing, day) : joined(bodies);
        if (name == null) {
            return new Issuer(null, null);
        }
        if (CENTRAL.matcher(Unmarked.of(name)).matches()) {
            return new Issuer(name, null);
        }
        String province = province(bodies, name, head.place(), day);
        boolean bare = bodies.isEmpty() || !name.contains(" ");
        if (bare && province != null && needsProvince(name)) {
            name = name + " tỉnh " + province;
        }
        return new Issuer(name, province);
    }

    /** Lines of the letterhead put together to names, the superior body first. */
    private List<String> bodies(List<String> issuerLines) {
        var bodies = new ArrayList<String>();
        for (String line : issuerLines) {
            String words = line.replaceAll("\\s+", " ").strip();
            // A stray letter of a drawn line or seal: "DUBND TỈNH …".
            words = names.kind(words.replaceFirst("^\\p{Lu}(?=UBND )", ""));
            for (String part : words.split(" (?=SỞ \\p{Lu})|(?<=^UBND .{0,30}) (?=VĂN PHÒNG$)")) {
                String plain = Unmarked.of(part);
                boolean begins =
                        BEGINS.matcher(plain).matches()
                                && !CONTINUES.matcher(plain).matches()
                                && !(!bodies.isEmpty() && bodies.getLast().matches(".* (VÀ|-)$"));
                if (begins) {
                    bodies.add(part);
                } else if (!bodies.isEmpty()) {
                    bodies.add(bodies.removeLast() + " " + part);
                }
            }
        }
        return bodies;
    }

    private String joined(List<String> bodies) {
        String own = bodies.getLast();
        String plain = Unmarked.of(own);
        if (bodies.size() == 1) {
            return normal(own);
        }
        String superior = bodies.get(bodies.size() - 2);
        String above = Unmarked.of(superior);
        boolean government = above.matches("^(ubnd|uy ban nhan dan)\\b.*");
        if (government) {
            Matcher territory = TERRITORY.matcher(superior);
            boolean place = territory.find();
            if (plain.equals("van phong") || plain.startsWith("van phong ubnd")) {
                return "Văn phòng UBND" + (place ? " " + territoryName(territory) : "");
            }
            boolean told = place && plain.contains(Unmarked.of(territory.group(2)).strip());
            return normal(own) + (place && !told ? " " + territoryName(territory) : "");
        }
        if (above.startsWith("ban chap hanh")
                || above.contains("mttq")
                || above.contains("mat tran")
                || above.contains(" uy") && !above.startsWith("uy ban")
                || above.endsWith(" uy")) {
            return normal(own) + " " + normal(superior);
        }
        if (above.startsWith("dang bo")) {
            Matcher territory = TERRITORY.matcher(superior);
            boolean told = plain.matches(".*(tinh|huyen|xa|phuong|thanh pho|uy) .*");
            return normal(own) + (territory.find() && !told ? " " + territoryName(territory) : "");
        }
        boolean unit = plain.matches("^(doan|to|ban|hoi dong|van phong|phong|thanh tra)\\b.*");
        return unit && above.matches("^(so|bo|ban|cuc|chi cuc|van phong|cong ty)\\b.*")
                ? normal(own) + ", " + normal(superior)
                : normal(own);
    }

    /** A name printed in capitals, as people write it. */
    String normal(String capitals) {
        String words = capitals.replaceAll("\\s+", " ").replaceAll("[\\s_*.\\-–]+$", "").strip();
        words = words.replaceFirst("(?i)THEO QĐ SỐ", "THEO QUYẾT ĐỊNH SỐ");
        Matcher territory = TERRITORY.matcher(words);
        if (territory.find() && territory.start() > 0) {
            return normal(words.substring(0, territory.start())) + " " + territoryName(territory);
        }
        String known = known(words);
        if (known != null) {
            return known;
        }
        List<Mention<Province>> provinces =
                registry.provinces().mentionsIn(words, Capitals.IGNORED);
        if (!provinces.isEmpty() && provinces.getLast().span().end() == words.length()) {
            int cut = provinces.getLast().span().start();
            if (cut > 3) {
                return normal(words.substring(0, cut)) + " " + eachCapital(words.substring(cut));
            }
        }
        return asInText(words);
    }

    private @Nullable String known(String words) {
        String full =
                words.replaceFirst("^UBND\\b", "ỦY BAN NHÂN DÂN")
                        .replaceFirst("\\bMTTQ\\b", "MẶT TRẬN TỔ QUỐC")
                        .replaceFirst("^UBMTTQ\\b", "ỦY BAN MẶT TRẬN TỔ QUỐC")
                        .replaceFirst("^HĐND\\b", "HỘI ĐỒNG NHÂN DÂN")
                        .replaceFirst("^UỶ", "ỦY")
                        .replaceFirst("^BCĐ\\b", "BAN CHỈ ĐẠO");
        for (Body body : registry.bodies().all()) {
            if (Unmarked.of(body.name()).equals(Unmarked.of(full).strip())) {
                return body.name();
            }
        }
        if (full.startsWith("ỦY BAN NHÂN DÂN")) {
            return "Ủy ban nhân dân" + lowerRest(full.substring(15));
        }
        if (full.startsWith("ỦY BAN MẶT TRẬN TỔ QUỐC")) {
            String rest = full.substring(23).strip();
            return "Ủy ban Mặt trận Tổ quốc"
                    + (rest.startsWith("VIỆT NAM")
                            ? " Việt Nam" + lowerRest(rest.substring(8))
                            : lowerRest(" " + rest));
        }
        if (full.startsWith("HỘI ĐỒNG NHÂN DÂN")) {
            return "Hội đồng nhân dân" + lowerRest(full.substring(17));
        }
        return null;
    }

    private String lowerRest(String rest) {
        return rest.isBlank() ? "" : " " + asInText(rest.strip());
    }

    /** The case in which the document itself writes these words, or else a sentence's. */
    private String asInText(String capitals) {
        String plain = Unmarked.of(capitals);
        String whole = Unmarked.of(text);
        int at = whole.indexOf(plain);
        while (at >= 0) {
            String found = text.substring(at, at + plain.length());
            boolean word =
                    at + plain.length() >= text.length()
                            || !Character.isLetter(text.charAt(at + plain.length()));
            if (!Line.isCapitals(found) && word && Character.isUpperCase(found.charAt(0))) {
                return capitals.toLowerCase(Locale.ROOT).equals(found.toLowerCase(Locale.ROOT))
                        ? found
                        : found;
            }
            at = whole.indexOf(plain, at + 1);
        }
        String cased = Structurer.sentenceCase(capitals);
        return cased == null ? capitals : keepSymbols(capitals, cased);
    }

    /** Symbols such as QĐ-SCT keep their capitals. */
    private static String keepSymbols(String capitals, String cased) {
        var out = new StringBuilder(cased);
        Matcher symbol =
                Pattern.compile("\\d+/[\\p{Lu}\\d-]+|\\b(?:CCHC|UBND|HĐND)\\b").matcher(capitals);
        while (symbol.find()) {
            out.replace(symbol.start(), symbol.end(), symbol.group());
        }
        return out.toString();
    }

    private String territoryName(Matcher territory) {
        String kind = territory.group(1).toLowerCase(Locale.ROOT);
        return (kind.startsWith("tp") ? "thành phố" : kind)
                + " "
                + names.name(
                        eachCapital(territory.group(2).replaceAll("[\\s_*.\\-–]+$", "").strip()));
    }

    private static String eachCapital(String capitals) {
        var out = new StringBuilder();
        boolean first = true;
        for (char c : capitals.toCharArray()) {
            out.append(first ? Character.toUpperCase(c) : Character.toLowerCase(c));
            first = !Character.isLetterOrDigit(c);
        }
        return out.toString();
    }

    /** The issuer of a document without letterhead. */
    private @Nullable String lost(Letterhead head, Closing closing, LocalDate day) {
        String bySymbol = bySymbol(head.symbol(), day);
        if (bySymbol != null && !bySymbol.startsWith("Ủy ban nhân dân")) {
            return bySymbol;
        }
        String speaker = speaker(head.bodyLine(), closing.first());
        if (speaker != null) {
            return speaker;
        }
        String authority = closing.signatory() == null ? null : closing.signatory().authority();
        if (authority != null && Unmarked.of(authority).contains("uy ban nhan dan")) {
            return "Ủy ban nhân dân";
        }
        return bySymbol;
    }

    private @Nullable String bySymbol(@Nullable String symbol, LocalDate day) {
        if (symbol == null) {
            return null;
        }
        String[] groups = symbol.split("[-/]");
        String unit = groups.length > 1 ? groups[1] : groups[0];
        if (registry.types().ofAbbreviation(groups[0]).isEmpty()) {
            unit = groups[0];
        }
        return switch (unit) {
            case "UBND" -> "Ủy ban nhân dân";
            case "VPUBND" -> "Văn phòng UBND";
            case "HĐND" -> "Hội đồng nhân dân";
            case "TU" -> "Tỉnh ủy";
            default -> {
                String abbreviation = unit;
                yield registry.bodies().all().stream()
                        .filter(body -> body.abbreviations().contains(abbreviation))
                        .filter(body -> body.level() != Body.Level.PARTY)
                        .sorted((a, b) -> Boolean.compare(b.existsAt(day), a.existsAt(day)))
                        .map(Body::name)
                        .findFirst()
                        .orElse(null);
            }
        };
    }

    /** "UBND tỉnh Lai Châu ban hành Kế hoạch", "Văn phòng UBND tỉnh thông báo". */
    private @Nullable String speaker(int body, int closing) {
        for (int i = body; i < Math.min(closing, body + 12); i++) {
            Line line = lines.get(i);
            Matcher starts = Pattern.compile("(?:^|[,.;]\\s+)(?=\\p{Lu})").matcher(line.text());
            while (starts.find()) {
                Optional<BodyPhrase> phrase =
                        BodyGrammar.at(line.text(), starts.end(), line.text().length());
                if (phrase.isEmpty() || phrase.get().bodies().size() > 1) {
                    continue;
                }
                String behind = line.plain().substring(phrase.get().span().end());
                if (SPEAKS.matcher(behind).matches()) {
                    return phrase.get()
                            .names(line.text())
                            .getFirst()
                            .replaceFirst("^UBND\\b", "Ủy ban nhân dân");
                }
            }
        }
        return null;
    }

    private static boolean needsProvince(String name) {
        return name.equals("Ủy ban nhân dân")
                || name.equals("Văn phòng UBND")
                || name.equals("Hội đồng nhân dân")
                || name.equals("Tỉnh ủy");
    }

    private @Nullable String province(
            List<String> bodies, String name, @Nullable String place, LocalDate day) {
        var sources = new ArrayList<String>();
        bodies.forEach(body -> sources.add(eachCapital(body)));
        sources.add(name);
        if (place != null) {
            sources.add(place);
        }
        for (String source : sources) {
            List<Mention<Province>> found = registry.provinces().mentionsIn(source);
            if (!found.isEmpty()) {
                return at(found.getLast(), day);
            }
        }
        for (String source : sources) {
            Matcher unlisted = UNLISTED.matcher(source);
            if (unlisted.find()) {
                return unlisted.group(1).strip();
            }
        }
        String named = mostNamed(day);
        Matcher city = CITY.matcher(name);
        if (named == null && city.find()) {
            return city.group(1).strip();
        }
        return named == null ? mostNamedUnlisted() : named;
    }

    /** The province that the text names most often with the word "tỉnh" or "thành phố". */
    private @Nullable String mostNamed(LocalDate day) {
        int limit = Math.min(text.length(), 20_000);
        var counts = new LinkedHashMap<String, Integer>();
        for (Mention<Province> mention :
                registry.provinces().mentionsIn(text.substring(0, limit))) {
            String words = Unmarked.of(mention.span().in(text));
            if (words.startsWith("tinh") || words.startsWith("thanh pho")) {
                counts.merge(at(mention, day), 1, Integer::sum);
            }
        }
        if (counts.isEmpty()) {
            Matcher unlisted = UNLISTED.matcher(text.substring(0, limit));
            while (unlisted.find()) {
                counts.merge(unlisted.group(1).strip(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The same for provinces that no table lists; one that is named once only is not believed. */
    private @Nullable String mostNamedUnlisted() {
        var counts = new LinkedHashMap<String, Integer>();
        Matcher unlisted = UNLISTED.matcher(text);
        while (unlisted.find()) {
            counts.merge(unlisted.group(1).strip(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static String at(Mention<Province> mention, LocalDate day) {
        return mention.readings().stream()
                .filter(province -> province.existsAt(day))
                .findFirst()
                .orElse(mention.readings().getFirst())
                .nameAt(day);
    }

    private static LocalDate day(@Nullable String date) {
        if (date == null) {
            return UNKNOWN_DAY;
        }
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> LocalDate.parse(date + "-15");
            default -> LocalDate.parse(date);
        };
    }
}
