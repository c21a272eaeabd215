package org.incidentkit.core.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of one text together to a tree. */
final class JsonGrammar {
    private final JsonScanner scanner;
    private final int maxDepth;
    private int depth;

    JsonGrammar(JsonScanner scanner, int maxDepth) {
        this.scanner = scanner;
        this.maxDepth = maxDepth;
    }

    Json whole() {
        if (scanner.atEnd()) {
            throw JsonException.of("is empty");
        }
        Json json = value();
        if (!scanner.atEnd()) {
            throw JsonException.of("has more after the value");
        }
        return json;
    }

    private Json value() {
        Json value = valueOrNull();
        if (value == null) {
            throw JsonException.of("is null, where a value is needed");
        }
        return value;
    }

    private @Nullable Json valueOrNull() {
        return switch (scanner.peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Text(scanner.string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> {
                scanner.word("null");
                yield null;
            }
            default -> scanner.number();
        };
    }

    private Json word(String word, Json meaning) {
        scanner.word(word);
        return meaning;
    }

    private Json object() {
        LinkedHashMap<String, Json> members = new LinkedHashMap<>();
        Set<String> absent = new HashSet<>();
        enter('{');
        boolean more = !scanner.skip('}');
        while (more) {
            String name = scanner.string();
            if (members.containsKey(name) || absent.contains(name)) {
                throw JsonException.of("is there twice").inside(name);
            }
            scanner.take(':');
            try {
                Json value = valueOrNull();
                if (value == null) {
                    absent.add(name);
                } else {
                    members.put(name, value);
                }
            } catch (JsonException e) {
                throw e.inside(name);
            }
            more = goesOn('}');
        }
        depth--;
        return new Json.Obj(Members.of(members));
    }

    private Json array() {
        List<Json> items = new ArrayList<>();
        enter('[');
        boolean more = !scanner.skip(']');
        while (more) {
            try {
                items.add(value());
            } catch (JsonException e) {
                throw e.inside("[" + items.size() + "]");
            }
            more = goesOn(']');
        }
        depth--;
        return new Json.Arr(items);
    }

    private void enter(char open) {
        if (++depth > maxDepth) {
            throw JsonException.of("has a depth of more than " + maxDepth + " levels");
        }
        scanner.take(open);
    }

    private boolean goesOn(char close) {
        if (scanner.skip(close)) {
            return false;
        }
        scanner.take(',');
        return true;
    }
}
