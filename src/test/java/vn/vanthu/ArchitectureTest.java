package vn.vanthu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may know whom.
 *
 * <pre>
 * cli → web → desk → façade → evaluate → library → pipeline → stages → compare → match, area, word, correct → { fact → document → text, registry → text }
 * </pre>
 */
class ArchitectureTest {

    /** Until every package of the plan is there, a rule about a missing one passes. */
    private static final boolean TREE_IS_COMPLETE = false;

    private static final String ROOT = "vn.vanthu";

    /**
     * Capabilities that do not know each other; what passes between them is on the ground floor.
     */
    private static final Set<String> STAGES =
            Set.of("read", "structure", "extract", "check", "search", "draft", "report", "layout");

    private static final Set<String> GROUND_FLOOR = Set.of("text", "document", "fact", "registry");

    /** The floors above the ground floor, lowest first; the façade is the root package itself. */
    private static final List<Set<String>> FLOORS =
            List.of(
                    Set.of("match", "area", "word", "correct"),
                    Set.of("compare"),
                    STAGES,
                    Set.of("pipeline"),
                    Set.of("library"),
                    Set.of("evaluate", "bench"),
                    Set.of(""),
                    Set.of("desk"),
                    Set.of("web"),
                    Set.of("cli"));

    /** A part of the program, and the parts it may use. */
    private static final Map<String, Set<String>> MAY_USE = mayUse();

    /** A library, and the only packages that may know it. */
    private static final Map<String, Set<String>> KNOWN_TO =
            Map.ofEntries(
                    Map.entry("org.apache.tika", Set.of("read.tika", "read.ocr")),
                    Map.entry("org.apache.pdfbox", Set.of("read.pdf", "read.ocr")),
                    Map.entry("org.apache.poi", Set.of("read.tika", "report")),
                    Map.entry("org.jfree", Set.of("report")),
                    Map.entry("org.apache.batik", Set.of("report")),
                    Map.entry("org.docx4j", Set.of("read.docx", "draft.docx")),
                    Map.entry("org.apache.lucene", Set.of("search.lucene")),
                    Map.entry("org.opensearch", Set.of("search.opensearch")),
                    Map.entry("org.apache.hc", Set.of("search.opensearch")),
                    Map.entry("picocli", Set.of("cli")),
                    Map.entry("io.javalin", Set.of("web")),
                    Map.entry("org.eclipse.jetty", Set.of("web")),
                    Map.entry("jakarta.servlet", Set.of("web")),
                    Map.entry("gg.jte", Set.of("web")),
                    Map.entry("opennlp", Set.of("area.model", "read.hand")),
                    Map.entry("me.tongfei.progressbar", Set.of("cli")),
                    Map.entry("info.debatty", Set.of("evaluate", "search", "cli")),
                    Map.entry(
                            "com.fasterxml.jackson",
                            Set.of(
                                    "search",
                                    "report",
                                    "pipeline",
                                    "library",
                                    "evaluate",
                                    "desk",
                                    "cli",
                                    "web")));

    private static final JavaClasses PROGRAM = program();

    @Test
    void no_package_cycles() {
        holds(slices().matching("vn.(**)").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_part_uses_only_the_floors_below(String part) {
        Set<String> allowed = MAY_USE.get(part);
        holds(
                noClasses()
                        .that(arePartOf(Set.of(part)))
                        .should()
                        .dependOnClassesThat(
                                describe(
                                        "are not in " + new TreeSet<>(allowed),
                                        used -> isOurs(used) && !isIn(used, part, allowed))));
    }

    @Test
    void the_ground_floor_needs_nothing_but_the_jdk() {
        holds(
                classes()
                        .that(arePartOf(GROUND_FLOOR))
                        .should()
                        .onlyDependOnClassesThat(
                                describe(
                                        "are the JDK's, JSpecify's or our own",
                                        used ->
                                                isOurs(used)
                                                        || used.getPackageName().isEmpty()
                                                        || used.getPackageName().startsWith("java.")
                                                        || used.getPackageName()
                                                                .startsWith("org.jspecify."))));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void a_library_is_known_only_where_it_is_wrapped(String library) {
        Set<String> allowed = KNOWN_TO.get(library);
        holds(
                noClasses()
                        .that(
                                describe(
                                        "are not in " + new TreeSet<>(allowed),
                                        user ->
                                                allowed.stream()
                                                        .noneMatch(name -> isUnder(user, name))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library + ".."));
    }

    @Test
    void every_package_has_its_place() {
        Set<String> found =
                PROGRAM.stream().map(ArchitectureTest::part).collect(Collectors.toSet());

        assertThat(MAY_USE.keySet()).containsAll(found);
        if (TREE_IS_COMPLETE) {
            assertThat(found).containsAll(MAY_USE.keySet());
        }
    }

    static Set<String> parts() {
        return new TreeSet<>(MAY_USE.keySet());
    }

    static Set<String> libraries() {
        return new TreeSet<>(KNOWN_TO.keySet());
    }

    private static Map<String, Set<String>> mayUse() {
        var rules = new HashMap<String, Set<String>>();
        rules.put("text", Set.of());
        rules.put("document", Set.of("text"));
        rules.put("fact", Set.of("document", "text"));
        rules.put("registry", Set.of("text"));
        var below = new TreeSet<>(GROUND_FLOOR);
        for (Set<String> floor : FLOORS) {
            floor.forEach(part -> rules.put(part, Set.copyOf(below)));
            below.addAll(floor);
        }
        return Map.copyOf(rules);
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(!TREE_IS_COMPLETE).check(PROGRAM);
    }

    private static DescribedPredicate<JavaClass> arePartOf(Set<String> parts) {
        return describe("are part of " + new TreeSet<>(parts), it -> parts.contains(part(it)));
    }

    private static boolean isIn(JavaClass used, String part, Set<String> allowed) {
        return part(used).equals(part) || allowed.contains(part(used));
    }

    /** The first name below the root package; empty for the façade. */
    private static String part(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1).split("\\.", 2)[0];
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static boolean isUnder(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith(ROOT + "." + name + ".");
    }

    /** The compiled main classes, which lie beside the compiled tests. */
    private static JavaClasses program() {
        try {
            var tests =
                    Path.of(
                            ArchitectureTest.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            // The names in the class files are enough, and reading the libraries takes seconds.
            ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(tests.resolveSibling("classes"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
