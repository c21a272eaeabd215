package org.incidentkit.examples.otherengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void incidents_go_where_the_keywords_of_their_time_say_and_tell_why() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        Main.show(new PrintStream(shown, true, StandardCharsets.UTF_8));
        String told = shown.toString(StandardCharsets.UTF_8);
        assertThat(told)
                .contains("goes to network")
                .contains("goes to remote-access")
                .contains("\"vpn\" (keywords) fired")
                .contains("\"printer\" (keywords) was not asked: \"vpn\" came first");
        assertThat(told.substring(told.indexOf("still says why"))).contains("goes to network");
    }

    @Test
    void a_line_that_is_no_rule_is_named() {
        assertThatThrownBy(() -> KeywordEngine.of("vpn = network\nprinter"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'printer'");
    }
}
