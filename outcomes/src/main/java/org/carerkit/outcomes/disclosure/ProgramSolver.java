package org.carerkit.outcomes.disclosure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Finds bounds by linear programs, for systems that are not a network: tables linked to other tables. The program uses
 * floating-point numbers, so its answer is rounded and then checked exactly. If the rounded answer does not fit, the
 * program is solved again over whole numbers.
 */
final class ProgramSolver implements Solver {

    /** The most by which an open count may exceed the others. With more, the program would lose whole numbers. */
    private static final long ROOM = 1_000;

    static {
        // Otherwise ojAlgo prints details of the hardware to the host's standard output.
        if (System.getProperty("shut.up.ojAlgo") == null) {
            System.setProperty("shut.up.ojAlgo", "true");
        }
    }

    private final SumSystem system;

    ProgramSolver(SumSystem system) {
        this.system = system;
    }

    @Override
    public Optional<long[]> any(SumSystem.Bounds bounds) {
        return Optional.ofNullable(solve(bounds, -1, false));
    }

    @Override
    public long[] extreme(long[] from, SumSystem.Bounds bounds, int cell, boolean most) {
        long[] found = solve(bounds, cell, most);
        boolean further = found != null && (most ? found[cell] > from[cell] : found[cell] < from[cell]);
        return found != null && further ? found : from;
    }

    private long @Nullable [] solve(SumSystem.Bounds bounds, int cell, boolean most) {
        long[] found = solve(bounds, cell, most, false);
        return found != null ? found : solve(bounds, cell, most, true);
    }

    private long @Nullable [] solve(SumSystem.Bounds bounds, int cell, boolean most, boolean whole) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] variables = new Variable[system.cells()];
        long limit = limit(bounds);
        for (int i = 0; i < variables.length; i++) {
            if (!bounds.fixed(i)) {
                variables[i] = model.addVariable()
                        .lower(bounds.lower()[i])
                        .upper(Math.min(bounds.upper()[i], limit))
                        .integer(whole);
            }
        }
        for (int sum = 0; sum < system.sums(); sum++) {
            Expression expression = model.addExpression();
            long known = add(expression, variables[system.total(sum)], -1, bounds.lower()[system.total(sum)]);
            for (int part : system.parts(sum)) {
                known += add(expression, variables[part], 1, bounds.lower()[part]);
            }
            expression.level(-known);
        }
        if (cell >= 0 && variables[cell] != null) {
            variables[cell].weight(1);
        }
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        return result.getState().isFeasible() ? checked(result, bounds, variables) : null;
    }

    private static long add(Expression expression, @Nullable Variable variable, int factor, long fixed) {
        if (variable == null) {
            return factor * fixed;
        }
        expression.set(variable, factor);
        return 0;
    }

    private long @Nullable [] checked(
            Optimisation.Result result, SumSystem.Bounds bounds, @Nullable Variable[] variables) {
        long[] counts = bounds.lower().clone();
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            if (variables[i] != null) {
                counts[i] = Math.round(result.doubleValue(next++));
            }
        }
        return system.fits(counts, bounds) ? counts : null;
    }

    private static long limit(SumSystem.Bounds bounds) {
        long largest = 0;
        for (int i = 0; i < bounds.upper().length; i++) {
            largest = Math.max(largest, bounds.upper()[i] == Range.OPEN ? bounds.lower()[i] : bounds.upper()[i]);
        }
        return 2 * largest + ROOM;
    }
}
