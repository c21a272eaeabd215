package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.condition.CidrBlock;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactTest.FromNow;
import org.incidentkit.core.condition.FactTest.HasPart;
import org.incidentkit.core.condition.FactTest.HasWords;
import org.incidentkit.core.condition.FactTest.InRange;
import org.incidentkit.core.condition.FactTest.Matches;
import org.incidentkit.core.condition.FactTest.WithinBlocks;
import org.incidentkit.core.condition.FoldedText;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleTrigger;

/** The tests of a stage, each once, however many rules ask it. */
final class TestBook {
    private final ConditionEvaluator evaluator;
    private final Map<FactTest, Term> terms = new HashMap<>();
    private final Map<List<RuleTrigger>, Term> occasions = new HashMap<>();
    private final Map<String, FieldPlan> fields = new LinkedHashMap<>();
    private final Ints fieldOfListed = new Ints();
    private final List<PlannedRange> ranges = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Frequencies frequencies = new Frequencies();

    TestBook(ConditionEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    private record PlannedRange(FieldPlan field, Kind kind, Ends range) {}

    /** {@return the test, numbered; for a pattern with parts every match has, whether it may match and whether it does} */
    Term term(FactTest test) {
        Term known = terms.computeIfAbsent(test, this::numbered);
        frequencies.count(known);
        return known;
    }

    private Term numbered(FactTest test) {
        FieldPlan field = fields.computeIfAbsent(test.field(), name -> new FieldPlan(name, fields.size()));
        if (test instanceof InRange range) {
            Optional<Kind> kind = Kind.of(range);
            return kind.isPresent() ? range(field, Ends.of(range), kind.get()) : askedItself(test);
        }
        if (test instanceof FromNow fromNow && !fromNow.distance().isNegative()) {
            return range(field, Ends.of(fromNow), Kind.AHEAD);
        }
        if (test instanceof Matches matches) {
            List<String> literals = Literals.of(matches.pattern());
            return literals.isEmpty() ? askedItself(test) : pattern(field, matches, literals);
        }
        if (!isListed(test)) {
            return askedItself(test);
        }
        int number = listed(field, test);
        field.list(test, number);
        return new Term.Leaf(TestCode.of(TestCode.LISTED, number), true);
    }

    private static boolean isListed(FactTest test) {
        if (test instanceof HasWords words) {
            return !words.phrases().isEmpty();
        }
        if (test instanceof HasPart part) {
            return !FoldedText.of(part.part()).folded().isEmpty();
        }
        if (test instanceof WithinBlocks within) {
            return within.blocks().stream()
                    .allMatch(block -> CidrBlock.parse(block).isPresent());
        }
        return !(test instanceof FromNow) && !(test instanceof FactTest.DaysFromNow);
    }

    private int listed(FieldPlan field, FactTest test) {
        fieldOfListed.add(field.number);
        frequencies.listed(field.number, test);
        return fieldOfListed.size() - 1;
    }

    private Term range(FieldPlan field, Ends range, Kind kind) {
        field.range(range, kind);
        ranges.add(new PlannedRange(field, kind, range));
        return new Term.Leaf(TestCode.of(TestCode.RANGE, ranges.size() - 1), true);
    }

    private Term pattern(FieldPlan field, Matches matches, List<String> literals) {
        int may = listed(field, matches);
        field.pattern(literals, may);
        return new Term.Every(List.of(new Term.Leaf(TestCode.of(TestCode.LISTED, may), true), askedItself(matches)));
    }

    private Term.Leaf askedItself(FactTest test) {
        return asked(evaluator.bind(test)::holds);
    }

    private Term.Leaf asked(Asked test) {
        asked.add(test);
        return new Term.Leaf(TestCode.of(TestCode.ASKED, asked.size() - 1), true);
    }

    /** {@return whether the rule is asked on an occasion} */
    Term occasion(Rule rule) {
        return occasions.computeIfAbsent(rule.triggers(), any -> asked((facts, now) -> rule.isAsked(facts)));
    }

    Frequencies frequencies() {
        return frequencies;
    }

    Collection<FieldPlan> fields() {
        return fields.values();
    }

    /** Lays out the tests; none may be numbered after that. */
    Tests done() {
        int slots = 0;
        for (FieldPlan field : fields.values()) {
            slots = field.order(slots);
        }
        List<RangeTest> laid = new ArrayList<>();
        for (PlannedRange planned : ranges) {
            OrderIndex index = planned.field().order(planned.kind());
            laid.add(new RangeTest(
                    planned.field().number,
                    index.slot(),
                    index.order().lowest(planned.range()),
                    index.order().highest(planned.range())));
        }
        return new Tests(
                fields.values().stream().map(FieldPlan::done).toList(),
                fieldOfListed.toArray(),
                laid.toArray(RangeTest[]::new),
                asked.toArray(Asked[]::new));
    }
}
