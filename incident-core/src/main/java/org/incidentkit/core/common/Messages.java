package org.incidentkit.core.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences a desk speaks in, by code. English and Swedish are shipped; a host adds others, or replaces some.
 * Immutable. A code without a sentence is shown as it is, so that nothing is lost.
 */
public final class Messages {
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)\\}");

    private final Locale locale;
    private final Map<String, String> sentences;

    private Messages(Locale locale, Map<String, String> sentences) {
        this.locale = locale;
        this.sentences = sentences;
    }

    /**
     * The shipped sentences of a language; English where there are none.
     *
     * @param locale the language
     * @return the sentences
     */
    public static Messages of(Locale locale) {
        Map<String, String> sentences = new HashMap<>();
        load("messages.properties", sentences);
        if (!locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            load("messages_" + locale.getLanguage() + ".properties", sentences);
        }
        return new Messages(locale, Map.copyOf(sentences));
    }

    /**
     * These sentences with some of the host's.
     *
     * @param own sentences by code, with parameters as {@code {name}}
     * @return the sentences
     */
    public Messages with(Map<String, String> own) {
        Map<String, String> all = new HashMap<>(sentences);
        all.putAll(own);
        return new Messages(locale, Map.copyOf(all));
    }

    /**
     * The language.
     *
     * @return the locale asked for
     */
    public Locale locale() {
        return locale;
    }

    /**
     * A sentence.
     *
     * @param code its code
     * @param parameters what stands for {@code {name}} in it
     * @return the sentence; the code and the parameters where there is none
     */
    public String sentence(String code, Map<String, String> parameters) {
        String sentence = sentences.get(code);
        if (sentence == null) {
            return parameters.isEmpty() ? code : code + " " + parameters;
        }
        // In one pass: a value that looks like a parameter is a value.
        return PARAMETER
                .matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(parameters.getOrDefault(found.group(1), found.group())));
    }

    /**
     * A refusal in this language.
     *
     * @param code its code
     * @param parameters its parts
     * @param <T> what an accepted request would have given
     * @return the refusal
     */
    public <T> Outcome.Rejected<T> rejection(String code, Map<String, String> parameters) {
        return Outcome.rejected(code, sentence(code, parameters), parameters);
    }

    /**
     * A violation in this language.
     *
     * @param path the field
     * @param code its code
     * @param parameters its parts
     * @return the violation
     */
    public Violation violation(String path, String code, Map<String, String> parameters) {
        return new Violation(path, code, parameters, sentence(code, parameters));
    }

    private static void load(String resource, Map<String, String> sentences) {
        try (@Nullable InputStream stream = Messages.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return;
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            properties.forEach((code, sentence) -> sentences.put((String) code, (String) sentence));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
