package org.incidentkit.core.json;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The forms of all types a codec has met. */
final class Forms {
    private final Map<Class<?>, Form> custom;
    private final Map<Class<?>, StandInForm.StandIn> standIns;
    private final Map<Type, Form> byType = new ConcurrentHashMap<>();
    private final Map<Resolved, Form> forms = new ConcurrentHashMap<>();

    Forms(Map<Class<?>, Form> custom, Map<Class<?>, StandInForm.StandIn> standIns) {
        this.custom = Map.copyOf(custom);
        this.standIns = Map.copyOf(standIns);
    }

    Form of(Type type) {
        Form known = byType.get(type);
        if (known == null) {
            known = of(Resolved.of(type));
            byType.put(type, known);
        }
        return known;
    }

    Form of(Resolved type) {
        Form known = forms.get(type);
        if (known == null) {
            known = make(type);
            forms.put(type, known);
        }
        return known;
    }

    /** The form of a type found inside another; looked up on first use, so that types may contain themselves. */
    LazyForm later(Resolved type) {
        return new LazyForm(this, type);
    }

    private Form make(Resolved type) {
        Class<?> raw = type.raw();
        Form known = custom.get(raw);
        if (known != null) {
            return known;
        }
        StandInForm.StandIn standIn = standIns.get(raw);
        if (standIn != null) {
            return standIn.form(this);
        }
        return ScalarForm.of(raw).or(() -> collection(type)).orElseGet(() -> composite(type));
    }

    private Optional<Form> collection(Resolved type) {
        Class<?> raw = type.raw();
        LazyForm first = later(type.argument(0));
        if (raw == Optional.class) {
            return Optional.of(new OptionalForm(first));
        }
        if (raw == List.class) {
            return Optional.of(new ListForm(first));
        }
        if (raw == Set.class) {
            return Optional.of(new SetForm(first));
        }
        return raw == Map.class ? Optional.of(new MapForm(first, later(type.argument(1)))) : Optional.empty();
    }

    private Form composite(Resolved type) {
        Class<?> raw = type.raw();
        if (raw.isRecord()) {
            RecordForm form = RecordForm.of(type, this);
            return form.isBare() ? new BareForm(form) : form;
        }
        if (raw.isInterface() && raw.isSealed()) {
            return SealedForm.of(type, this);
        }
        if (ValueForm.isValue(raw)) {
            return ValueForm.of(type, this);
        }
        for (Class<?> above : raw.getInterfaces()) {
            if (ValueForm.isValue(above)) {
                return of(Resolved.of(above));
            }
        }
        throw JsonException.of(type + " has no stored form");
    }

    /** The form of an alternative of a sealed type: never bare, as it must be able to carry the type's name. */
    Form alternative(Resolved type) {
        Form known = of(type);
        return known instanceof BareForm bare ? bare.record() : known;
    }
}
