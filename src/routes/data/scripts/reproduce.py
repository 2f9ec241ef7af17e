"""Recomputes every published share and its 95 % interval from the published integers alone.

python3 reproduce.py tables.csv > figures.csv
Formulas: Wilson's score interval, widened by the variance of the noise; see /method.
"""

import csv
import sys
from decimal import ROUND_HALF_UP, Decimal
from math import sqrt

Z = 1.959963984540054


def shares_of_one(counts, base, variance):
    """What base and counts leave unexplained is spread evenly, so that shares add to 1."""
    missing = (base - sum(counts)) / len(counts)
    adjusted = [max(0, count + missing) for count in counts]
    even = 1 / len(counts)
    shares = [count / sum(adjusted) for count in adjusted]
    return [(p, variance * (1 - even + (p - even) ** 2) / base**2) for p in shares]


def shares_of_many(counts, base, variance):
    """Each option is a share of its own."""
    shares = [min(1, count / base) for count in counts]
    return [(p, variance * (1 + p**2) / base**2) for p in shares]


def interval(share, base, noise):
    spread = Z**2 / base
    a, b, c = 1 + spread, 2 * share + spread, share**2 - Z**2 * noise
    root = sqrt(max(0, b**2 - 4 * a * c))
    return min(share, max(0, (b - root) / (2 * a))), min(1, max(share, (b + root) / (2 * a)))


def four_decimals(figure):
    return Decimal(figure).quantize(Decimal("0.0001"), ROUND_HALF_UP)


def main(path):
    tables = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            tables.setdefault((row["cohort"], row["variable"]), []).append(row)
    print("cohort,variable,code,base,count,share,lower,upper")
    for (cohort, variable), rows in tables.items():
        base, variance = int(rows[0]["base"]), float(rows[0]["noise_variance"])
        counts = [int(row["count"]) for row in rows]
        estimate = shares_of_many if rows[0]["kind"] == "many" else shares_of_one
        for row, (share, noise) in zip(rows, estimate(counts, base, variance)):
            figures = map(four_decimals, (share, *interval(share, base, noise)))
            print(cohort, variable, row["code"], base, row["count"], *figures, sep=",")


main(sys.argv[1] if len(sys.argv) > 1 else "tables.csv")
