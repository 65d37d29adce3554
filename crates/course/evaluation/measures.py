"""Measures of one answer against one truth. Each returns a dict of numbers; NaN means there was nothing to measure."""

import numpy as np
from sklearn.metrics import roc_auc_score

from running import day_number, per_day

NONE = float("nan")
SURE = 0.9


def f1(hits, told, true):
    """Harmonic mean of precision and recall from counts."""
    return NONE if told + true == 0 else 2 * hits / (told + true)


def share(part, whole):
    """A share, NaN of nothing."""
    return NONE if whole == 0 else part / whole


def mean(values):
    """Mean of the numbers that are there."""
    values = [v for v in values if v is not None and np.isfinite(v)]
    return float(np.mean(values)) if values else NONE


def paired(told, true, within):
    """One-to-one pairs (index told, index true) of days at most `within` apart, nearest first."""
    near = sorted((abs(a - b), i, j) for i, a in enumerate(told) for j, b in enumerate(true) if abs(a - b) <= within)
    pairs, used_told, used_true = [], set(), set()
    for _, i, j in near:
        if i not in used_told and j not in used_true:
            pairs.append((i, j))
            used_told.add(i)
            used_true.add(j)
    return pairs


def calibration_error(chance, outcome, bins=10):
    """Expected calibration error over equal bins of the probability."""
    which = np.minimum((chance * bins).astype(int), bins - 1)
    total = 0.0
    for b in range(bins):
        inside = which == b
        if inside.any():
            total += inside.mean() * abs(chance[inside].mean() - outcome[inside].mean())
    return float(total)


def wave_measures(answer, truth):
    """How well the probability of a wave fits the true waves, all days counted whether noted or not."""
    true = np.array(truth["wave"])
    chance = per_day(answer, "wave", truth["start"], truth["days"])
    silent = np.isnan(chance)
    if silent.all():
        return {}
    chance = np.clip(np.where(silent, 0.0, chance), 0, 1)
    out = {"silent_days": float(silent.mean()), "mean_wave": float(chance.mean())}
    if true.min() == true.max():
        return out
    told = (chance >= 0.5).astype(int)
    hits = {}
    for sign in (1, -1):
        a, b = np.flatnonzero(np.diff(told) == sign), np.flatnonzero(np.diff(true) == sign)
        hits[sign] = (len(paired(a, b, 3)), len(a), len(b))
    out.update(
        auc=float(roc_auc_score(true, chance)),
        brier=float(np.mean((chance - true) ** 2)),
        f1=f1(int((told & true).sum()), int(told.sum()), int(true.sum())),
        switch_f1=f1(*(hits[1][k] + hits[-1][k] for k in range(3))),
        calibration=calibration_error(chance, true),
    )
    return out


def trend_measures(answer, truth):
    """How well level and its 90 % band, and the slopes with theirs, fit the true trend."""
    if not truth["trend"]:
        return {}
    true = np.array(truth["trend"])
    level, low, high = (per_day(answer, key, truth["start"], truth["days"]) for key in ("level", "level_low", "level_high"))
    out = {}
    known = ~np.isnan(level)
    if known.any():
        out["trend_rmse"] = float(np.sqrt(np.mean((level - true)[known] ** 2)))
    known = ~np.isnan(low) & ~np.isnan(high)
    if known.any():
        below, above = np.maximum(low - true, 0)[known], np.maximum(true - high, 0)[known]
        width = (high - low)[known]
        covered = float(np.mean((below == 0) & (above == 0)))
        out.update(trend_coverage=covered, trend_width=float(width.mean()),
                   trend_interval_score=float(np.mean(width + 20 * (below + above))), trend_covered_75=float(covered >= 0.75))
    for name in ("recent", "whole"):
        told = (answer.get("trend") or {}).get(name)
        if told:
            a, b = (int(np.clip(day_number(told[k], truth["start"]), 0, truth["days"] - 1)) for k in ("from", "to"))
            if b > a:
                slope = 30 * np.polyfit(np.arange(a, b + 1), true[a : b + 1], 1)[0]
                out[f"{name}_slope_error"] = abs(told["per_30_days"] - slope)
                out[f"{name}_slope_covered"] = float(told["low"] <= slope <= told["high"])
    return out


def told_shifts(answer, start):
    """Shifts told, each once: those of several series within 14 days count as the one of the burden, or the most certain."""
    rows = [dict(row, day=day_number(row["date"], start)) for row in answer.get("shifts") or []]
    rows.sort(key=lambda r: (r.get("series") != "burden", -(r.get("certainty") or 0)))
    kept = []
    for row in rows:
        same = [k for k in kept if abs(k["day"] - row["day"]) <= 14 and k.get("series") != row.get("series")]
        if same:
            same[0]["certainty"] = max(same[0].get("certainty") or 0, row.get("certainty") or 0)
        else:
            kept.append(row)
    return kept


def direction(row):
    """1 for a shift to heavier, -1 to lighter, 0 if it does not say."""
    if row.get("before") is None or row.get("after") is None:
        return 0
    return int(np.sign(row["after"] - row["before"]))


def shift_measures(answer, truth):
    """How well lasting shifts were found, and whether certainty is deserved."""
    told = told_shifts(answer, truth["start"])
    days, true = [row["day"] for row in told], truth["shifts"]
    sure = [row for row in told if (row.get("certainty") or 0) >= SURE]
    right = sum(len(paired([r["day"] for r in sure if direction(r) in (sign, 0)],
                           [d for d, size in zip(true, truth["shift_sizes"]) if np.sign(size) == sign], 14)) for sign in (1, -1))
    inside = [
        any(day_number(row["low"], truth["start"]) <= day <= day_number(row["high"], truth["start"])
            and direction(row) == np.sign(size) for day, size in zip(true, truth["shift_sizes"]))
        for row in sure if row.get("low") and row.get("before") is not None
    ]
    named = [
        any(row.get("series") == series and (row.get("certainty") or 0) >= SURE and abs(day_number(row["date"], truth["start"]) - day) <= 14
            for row in answer.get("shifts") or [])
        for day, series in zip(true, truth["shift_series"]) if series != "burden"
    ]
    return {
        "shifts_symptom_named": share(sum(named), len(named)),
        "shift_f1": f1(len(paired(days, true, 7)), len(days), len(true)),
        "shifts_sure_true": share(right, len(sure)),
        "shifts_sure_in_interval": share(sum(inside), len(inside)),
        "shifts_told_surely": share(right, len(true)),
        "_sure_true": right, "_sure": len(sure), "_true": len(true),
        "shifts_false_sure": float(len(sure) - right),
    }


def cut_measures(answer, truth):
    """How well answers to cuts were described; cuts without an answer count only as falsely told."""
    told = {day_number(row["date"], truth["start"]): row for row in answer.get("reductions") or []}
    errors = {key: [] for key in ("settled_error", "lag_error", "peak_error", "height_error")}
    covered, widths, sure, unanswered, false = [], [], [], [], []
    for cut in truth["cuts"]:
        row = next((told[d] for d in (cut["day"], cut["day"] + 1, cut["day"] - 1) if d in told), None)
        certain = (row or {}).get("certainty") or 0.0
        if not cut["height"]:
            false.append(certain >= SURE)
            continue
        sure.append(certain >= SURE)
        settled = (row or {}).get("settled_days")
        unanswered.append(settled is None)
        if row is None:
            continue
        for key, name in (("settled_days", "settled"), ("lag_days", "lag"), ("peak_days", "peak"), ("height", "height")):
            if row.get(key) is not None:
                errors[f"{name}_error"].append(abs(row[key] - cut[name]))
        if row.get("settled_low") is not None and row.get("settled_high") is not None:
            covered.append(row["settled_low"] <= cut["settled"] <= row["settled_high"])
            widths.append(row["settled_high"] - row["settled_low"])
    out = {key: mean(values) for key, values in errors.items()}
    out.update(settled_coverage=mean(covered), settled_width=mean(widths), cuts_sure=mean(sure),
               cuts_unanswered=mean(unanswered), cuts_false_sure=mean(false))
    return out


def online_measures(answer, truth, within=28, back=21):
    """How soon lasting shifts were noticed. A notice near the start or end of a wave or after a cut is explained, not false."""
    rows = sorted({(day_number(r["date"], truth["start"]), day_number(r["since"], truth["start"])) for r in answer.get("noticed") or []})
    true, delays, matched = truth["shifts"], [], set()
    for shift in true:
        for date, since in rows:
            if 0 <= date - shift <= within and abs(since - shift) <= back:
                delays.append(date - shift)
                matched.add(date)
                break
    near_shift = {d for d, since in rows if any(0 <= d - s <= 60 or abs(since - s) <= back for s in true)}
    edges = np.flatnonzero(np.diff(truth["wave"])) + 1
    causes = list(edges) + [c["day"] for c in truth["cuts"] if c["height"]]
    causes += [c["day"] + c["settled"] for c in truth["cuts"] if c["height"]]
    days = sorted({date for date, _ in rows})
    other = [d for d in days if d not in matched and d not in near_shift]
    unexplained = [d for d in other if not any(0 <= d - c <= within for c in causes)]
    years = truth["days"] / 365.25
    return {
        "online_found": share(len(delays), len(true)), "online_delay": float(np.median(delays)) if delays else NONE,
        "online_other_per_year": len(other) / years, "online_false_per_year": len(unexplained) / years,
    }


def nothing_measures(answer, truth):
    """On people with no waves: whether any wave was told, any sure cut or shift that is not true."""
    sure = [row["day"] for row in told_shifts(answer, truth["start"]) if (row.get("certainty") or 0) >= SURE]
    false_shifts = [d for d in sure if not any(abs(d - s) <= 14 for s in truth["shifts"])]
    told = answer.get("waves") or []
    true_cuts = any(c["height"] for c in truth["cuts"])
    cut = any((r.get("certainty") or 0) >= SURE for r in answer.get("reductions") or [])
    out = {
        "any_wave": float(bool(told)),
        "any_sure_wave": float(any((w.get("certainty") or 0) >= SURE for w in told)),
        "any_false_sure_shift": float(bool(false_shifts)),
    }
    if not true_cuts:
        out["any_sure_cut"] = float(cut)
        out["any_sure"] = float(cut or bool(false_shifts))
    return out
