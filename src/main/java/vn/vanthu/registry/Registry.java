package vn.vanthu.registry;

/**
 * All tables of this package, read from the files beside it. Immutable; make one and pass it on.
 */
public record Registry(
        DocumentTypes types,
        Provinces provinces,
        Bodies bodies,
        Abbreviations abbreviations,
        ReformAreas reformAreas,
        ReportPeriods reportPeriods,
        LawNames laws,
        SymbolBodies symbolBodies,
        Replacements replacements,
        Slips slips) {

    private static final class Bundled {
        static final Registry INSTANCE = read();
    }

    /**
     * The registry of this version of the program, read at the first call.
     *
     * @throws MalformedTableException when a file is not as it should be, naming file and line
     */
    public static Registry bundled() {
        return Bundled.INSTANCE;
    }

    private static Registry read() {
        var types = DocumentTypes.bundled();
        var provinces = Provinces.bundled();
        var abbreviations = Abbreviations.bundled();
        return new Registry(
                types,
                provinces,
                Bodies.bundled(provinces),
                abbreviations,
                ReformAreas.bundled(abbreviations),
                ReportPeriods.bundled(),
                LawNames.bundled(types),
                SymbolBodies.bundled(),
                Replacements.bundled(),
                Slips.bundled());
    }
}
