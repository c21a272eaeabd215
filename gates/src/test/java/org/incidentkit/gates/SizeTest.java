package org.incidentkit.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.incidentkit.gates.SourceTypes.SourceType;
import org.junit.jupiter.api.Test;

/** How long files and methods are, and how much of the code is nobody else's business. */
class SizeTest {
    private static final int FILE = 400;
    private static final int TEST_FILE = 500;
    private static final int METHOD = 30;
    // A test's table of samples is read line by line, not as a whole.
    private static final int TEST_METHOD = 60;
    private static final int PARAMETERS = 4;
    private static final int MEDIAN = 70;
    private static final int NINE_OF_TEN = 200;
    private static final int FILES_THAT_MAKE_A_MEDIAN = 20;
    private static final int TYPES_THAT_MAKE_A_SHARE = 60;

    @Test
    void the_sources_were_found() {
        assertThat(Sources.published()).as("published sources").isNotEmpty();
        assertThat(Sources.tests()).as("test sources").isNotEmpty();
    }

    @Test
    void no_file_is_two() {
        assertThat(longer(Sources.main(), FILE))
                .as("files over %s lines, because such a file has two jobs", FILE)
                .isEmpty();
    }

    @Test
    void no_test_is_two() {
        assertThat(longer(Sources.tests(), TEST_FILE))
                .as("tests over %s lines, because such a file has two jobs", TEST_FILE)
                .isEmpty();
    }

    @Test
    void no_method_is_longer_than_a_screen() {
        assertThat(methods(Sources.main()).filter(method -> method.lines() > METHOD))
                .as("methods over %s lines, because they are read as a whole", METHOD)
                .isEmpty();
        assertThat(methods(Sources.tests()).filter(method -> method.lines() > TEST_METHOD))
                .as("methods of tests over %s lines, because they tell too much at once", TEST_METHOD)
                .isEmpty();
    }

    @Test
    void no_method_takes_a_long_list() {
        assertThat(methods(Sources.main())
                        .filter(method -> method.parameters().size() > PARAMETERS)
                        .filter(method -> !method.overrides() && !method.isRecordMember()))
                .as("methods with more than %s parameters, because callers mix them up", PARAMETERS)
                .isEmpty();
    }

    @Test
    void half_of_the_files_fit_on_two_screens() {
        assertThat(linesAt(0.5)).as("median of lines in a published file").isLessThanOrEqualTo(MEDIAN);
    }

    @Test
    void nine_of_ten_files_are_short() {
        assertThat(linesAt(0.9))
                .as("lines that 90 % of the published files keep to")
                .isLessThanOrEqualTo(NINE_OF_TEN);
    }

    @Test
    void a_third_of_the_types_is_hidden() {
        List<SourceType> types = SourceTypes.of(Sources.published())
                .filter(SourceType::isTopLevel)
                .toList();
        long hidden = types.stream().filter(type -> !type.isPublic()).count();
        System.out.printf("Published types: %d, of them package-private: %d%n", types.size(), hidden);
        if (types.size() > TYPES_THAT_MAKE_A_SHARE) {
            assertThat(hidden * 3)
                    .as("thrice the package-private types against all, because what is hidden can still change")
                    .isGreaterThanOrEqualTo(types.size());
        }
    }

    /** The lines that this share of the published files keeps to; 0 while there are too few to tell. */
    private static int linesAt(double share) {
        List<Integer> lines = Sources.published().stream()
                .filter(SourceFile::holdsTypes)
                .map(SourceFile::lines)
                .sorted()
                .toList();
        int at = lines.get((int) Math.ceil(lines.size() * share) - 1);
        System.out.printf("Published files: %d, %.0f %% up to %d lines%n", lines.size(), share * 100, at);
        return lines.size() > FILES_THAT_MAKE_A_MEDIAN ? at : 0;
    }

    private static List<String> longer(Collection<SourceFile> files, int limit) {
        return files.stream()
                .filter(file -> file.lines() > limit)
                .map(file -> file.path() + " has " + file.lines() + " lines")
                .toList();
    }

    private static Stream<SourceMethod> methods(Collection<SourceFile> files) {
        return files.stream().map(SourceMethod::of).flatMap(Collection::stream);
    }
}
