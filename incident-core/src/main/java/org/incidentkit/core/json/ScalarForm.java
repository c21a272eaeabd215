package org.incidentkit.core.json;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A value of one text, number or boolean. */
record ScalarForm(Function<Object, Json> writer, Function<Json, Object> reader) implements Form {
    private static final Map<Class<?>, Form> KNOWN = known();

    static Optional<Form> of(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(ofEnum(type));
        }
        if (Json.class.isAssignableFrom(type)) {
            return Optional.of(
                    new ScalarForm(Json.class::cast, json -> Form.expect(type.asSubclass(Json.class), json)));
        }
        return Optional.ofNullable(KNOWN.get(type));
    }

    @Override
    public void write(Object value, Consumer<Object> attachments, JsonSink out) {
        out.value(writer.apply(value));
    }

    @Override
    public Object read(Json json, Reading reading) {
        try {
            return reader.apply(json);
        } catch (JsonException e) {
            throw e;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw JsonException.of(e);
        }
    }

    private static Map<Class<?>, Form> known() {
        Map<Class<?>, Form> forms = new HashMap<>();
        forms.put(String.class, text(String.class, Function.identity(), Function.identity()));
        forms.put(Instant.class, text(Instant.class, InstantText::write, InstantText::read));
        forms.put(Duration.class, text(Duration.class, Duration::toString, DurationText::read));
        forms.put(Period.class, text(Period.class, Period::toString, Period::parse));
        forms.put(LocalDate.class, text(LocalDate.class, LocalDate::toString, LocalDate::parse));
        forms.put(LocalTime.class, text(LocalTime.class, LocalTime::toString, LocalTime::parse));
        forms.put(LocalDateTime.class, text(LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse));
        forms.put(MonthDay.class, text(MonthDay.class, MonthDay::toString, MonthDay::parse));
        forms.put(ZoneId.class, text(ZoneId.class, ZoneId::getId, ZoneId::of));
        forms.put(URI.class, text(URI.class, URI::toString, URI::create));
        forms.put(BigDecimal.class, number(BigDecimal.class::cast, number -> number));
        Form longs = number(value -> BigDecimal.valueOf((Long) value), BigDecimal::longValueExact);
        forms.put(long.class, longs);
        forms.put(Long.class, longs);
        Form ints = number(value -> BigDecimal.valueOf((Integer) value), BigDecimal::intValueExact);
        forms.put(int.class, ints);
        forms.put(Integer.class, ints);
        Form booleans = new ScalarForm(
                value -> new Json.Bool((Boolean) value),
                json -> Form.expect(Json.Bool.class, json).value());
        forms.put(boolean.class, booleans);
        forms.put(Boolean.class, booleans);
        return Map.copyOf(forms);
    }

    private static <T> Form text(Class<T> type, Function<T, String> print, Function<String, T> parse) {
        return new ScalarForm(
                value -> new Json.Text(print.apply(type.cast(value))),
                json -> parse.apply(Form.expect(Json.Text.class, json).value()));
    }

    private static Form number(Function<Object, BigDecimal> print, Function<BigDecimal, Object> parse) {
        return new ScalarForm(
                value -> new Json.Num(print.apply(value)),
                json -> parse.apply(Form.expect(Json.Num.class, json).value()));
    }

    private static Form ofEnum(Class<?> type) {
        Map<String, Object> byName = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        return new ScalarForm(value -> new Json.Text(((Enum<?>) value).name()), json -> {
            String name = Form.expect(Json.Text.class, json).value();
            Object constant = byName.get(name);
            if (constant == null) {
                throw JsonException.of("'" + name + "' is no " + type.getSimpleName());
            }
            return constant;
        });
    }
}
