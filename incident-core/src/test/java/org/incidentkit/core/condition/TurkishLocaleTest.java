package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Subject.holds;
import static org.incidentkit.core.condition.Subject.title;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.incidentkit.core.field.NearestName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurkishLocaleTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speak_turkish() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    }

    @AfterEach
    void speak_as_before() {
        Locale.setDefault(before);
    }

    @Test
    void the_default_locale_changes_no_answer() {
        assertThat(FoldedText.of("TITLE DISK").folded()).isEqualTo("title disk");
        assertThat(holds(field("title").is("disk"), title("DISK"))).isTrue();
        assertThat(holds(field("title").anyWord("wifi"), title("WIFI down"))).isTrue();
        assertThat(holds(field("title").contains("I"), title("wifi"))).isTrue();
        assertThat(holds(field("title").is("ı"), title("I"))).isFalse();
    }

    @Test
    void the_default_locale_changes_no_message() {
        assertThat(field("at").withinLast(Duration.ZERO)).hasToString("at within last PT0S");
        assertThat(NearestName.of("TITLE", List.of("title"))).contains("title");
    }
}
