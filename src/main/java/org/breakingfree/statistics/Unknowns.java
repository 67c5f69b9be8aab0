package org.breakingfree.statistics;

import java.util.Arrays;

/// Numbers of which only sums and limits are known: how small and how large can each of them be? It is what somebody
/// with the published table and a computer can find out about the figures that are not in it.
///
/// Solved exactly as a linear program, by the simplex method with Bland's rule, which cannot run in circles. Tables
/// are small: a few dozen unknowns, counts up to some millions.
final class Unknowns {

    private static final double NOTHING = 1e-7;

    private final double[][] coefficients;
    private final double[] totals;
    private final double[] lower;
    private final double[] upper;

    /// @param coefficients one row for each equation, one column for each unknown
    /// @param totals what each row adds up to
    /// @param lower the least each unknown can be
    /// @param upper the most each unknown can be; infinite when there is no limit
    Unknowns(double[][] coefficients, double[] totals, double[] lower, double[] upper) {
        this.coefficients = coefficients;
        this.totals = totals;
        this.lower = lower;
        this.upper = upper;
    }

    /// The least that an unknown can be.
    ///
    /// @throws IllegalArgumentException when no numbers fit
    double least(int unknown) {
        return lower[unknown] + new Tableau().minimum(unknown, 1);
    }

    /// The most that an unknown can be; infinite when nothing limits it.
    ///
    /// @throws IllegalArgumentException when no numbers fit
    double most(int unknown) {
        return lower[unknown] - new Tableau().minimum(unknown, -1);
    }

    /// The equations solved for their basic columns: unknowns above their lower limits, then what is left below each
    /// upper limit, then one artificial column for each row, and at the end the right side.
    private final class Tableau {

        private final int unknowns = lower.length;
        private final int real;
        private final double[][] rows;
        private final int[] basis;

        Tableau() {
            var limited = (int) Arrays.stream(upper).filter(Double::isFinite).count();
            var height = totals.length + limited;
            real = unknowns + limited;
            rows = new double[height][real + height + 1];
            basis = new int[height];
            for (var row = 0; row < totals.length; row++) {
                var right = totals[row];
                for (var column = 0; column < unknowns; column++) {
                    rows[row][column] = coefficients[row][column];
                    right -= coefficients[row][column] * lower[column];
                }
                set(row, right);
            }
            var row = totals.length;
            for (var column = 0; column < unknowns; column++) {
                if (Double.isFinite(upper[column])) {
                    rows[row][column] = 1;
                    rows[row][unknowns + row - totals.length] = 1;
                    set(row, upper[column] - lower[column]);
                    row++;
                }
            }
        }

        private void set(int row, double right) {
            if (right < 0) {
                for (var column = 0; column < real; column++) {
                    rows[row][column] = -rows[row][column];
                }
            }
            rows[row][real + row] = 1;
            rows[row][width() - 1] = Math.abs(right);
            basis[row] = real + row;
        }

        private int width() {
            return rows.length == 0 ? real + 1 : rows[0].length;
        }

        /// The least of `sign` times an unknown above its lower limit; negative infinity when there is none.
        double minimum(int unknown, int sign) {
            var artificial = new double[width()];
            Arrays.fill(artificial, real, width() - 1, 1);
            if (minimize(artificial, width() - 1) > NOTHING) {
                throw new IllegalArgumentException("no numbers fit these sums and limits");
            }
            leaveArtificial();
            var wanted = new double[width()];
            wanted[unknown] = sign;
            return minimize(wanted, real);
        }

        /// An artificial column that is still basic stands for zero: another column of its row takes its place, or
        /// the row says nothing.
        private void leaveArtificial() {
            for (var row = 0; row < rows.length; row++) {
                for (var column = 0; column < real && basis[row] >= real; column++) {
                    if (Math.abs(rows[row][column]) > NOTHING) {
                        pivot(row, column);
                    }
                }
            }
        }

        private double minimize(double[] costs, int columns) {
            while (true) {
                var entering = entering(costs, columns);
                if (entering < 0) {
                    return value(costs);
                }
                var leaving = leaving(entering);
                if (leaving < 0) {
                    return Double.NEGATIVE_INFINITY;
                }
                pivot(leaving, entering);
            }
        }

        private double value(double[] costs) {
            var value = 0.0;
            for (var row = 0; row < rows.length; row++) {
                value += costs[basis[row]] * rows[row][width() - 1];
            }
            return value;
        }

        /// The first column whose growth lowers the costs, or -1.
        private int entering(double[] costs, int columns) {
            for (var column = 0; column < columns; column++) {
                var reduced = costs[column];
                for (var row = 0; row < rows.length; row++) {
                    reduced -= costs[basis[row]] * rows[row][column];
                }
                if (reduced < -NOTHING) {
                    return column;
                }
            }
            return -1;
        }

        /// The row that limits the growth of a column most, or -1.
        private int leaving(int column) {
            var best = -1;
            var least = Double.POSITIVE_INFINITY;
            for (var row = 0; row < rows.length; row++) {
                if (rows[row][column] > NOTHING) {
                    var ratio = rows[row][width() - 1] / rows[row][column];
                    var isTied = best >= 0 && Math.abs(ratio - least) <= NOTHING;
                    if (isTied ? basis[row] < basis[best] : ratio < least) {
                        best = row;
                        least = ratio;
                    }
                }
            }
            return best;
        }

        private void pivot(int row, int column) {
            var pivot = rows[row][column];
            for (var i = 0; i < width(); i++) {
                rows[row][i] /= pivot;
            }
            for (var other = 0; other < rows.length; other++) {
                var factor = rows[other][column];
                if (other != row && factor != 0) {
                    for (var i = 0; i < width(); i++) {
                        rows[other][i] -= factor * rows[row][i];
                    }
                }
            }
            basis[row] = column;
        }
    }
}
