package org.breakingfree.statistics;

import java.math.BigInteger;

/// A number without rounding, for an attacker who is never wrong.
record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    Fraction {
        if (bottom.signum() < 0) {
            top = top.negate();
            bottom = bottom.negate();
        }
        var common = top.gcd(bottom);
        if (!common.equals(BigInteger.ONE)) {
            top = top.divide(common);
            bottom = bottom.divide(common);
        }
    }

    static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.top.negate(), other.bottom));
    }

    Fraction times(Fraction other) {
        return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Fraction over(Fraction other) {
        return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    int sign() {
        return top.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return minus(other).sign();
    }
}
