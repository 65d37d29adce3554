"""Peer methods for lasting shifts, answers to cuts, and noticing day by day.

Each takes the table of notes on 0..10 (one row per calendar day) and the cuts, and returns a dict with some of:
shifts, reductions, noticed - in the form the evaluated program prints them.
"""

import numpy as np
import pandas as pd
from scipy.optimize import least_squares
from scipy.stats import chi2, norm

from diary import composite, day_mean, filled


def _inflation(residuals):
    """Factor by which first-order memory widens the standard error of a mean."""
    a, b = residuals[:-1], residuals[1:]
    phi = float(np.clip((a @ b) / max(a @ a, 1e-12), 0, 0.97))
    return np.sqrt((1 + phi) / (1 - phi))


def pelt(table, cuts, options):
    """Changes of the mean found exactly with a penalty of `penalty` times log(days) times half the variance of differences."""
    import ruptures

    y = filled(composite(table)).to_numpy()
    if len(y) < 28:
        return {"shifts": []}
    plain = filled(day_mean(table)).to_numpy()
    noise = np.var(np.diff(y)) / 2
    penalty = options.get("penalty", 60.0) * np.log(len(y)) * noise
    ends = ruptures.KernelCPD(kernel="linear", min_size=14).fit(y[:, None]).predict(pen=penalty)
    starts = [0] + ends[:-1]
    residuals = np.concatenate([y[a:b] - y[a:b].mean() for a, b in zip(starts, ends)])
    wider, sd = _inflation(residuals), residuals.std()
    found = []
    for i in range(1, len(starts)):
        day, before, after = starts[i], slice(starts[i - 1], starts[i]), slice(starts[i], ends[i])
        lengths = starts[i] - starts[i - 1], ends[i] - starts[i]
        error = sd * wider * np.sqrt(1 / lengths[0] + 1 / lengths[1])
        certainty = norm.cdf(abs(y[after].mean() - y[before].mean()) / error)
        date = table.index[day]
        found.append({
            "date": date, "low": date - pd.Timedelta(days=7), "high": date + pd.Timedelta(days=7), "series": "burden",
            "before": float(plain[before].mean()), "after": float(plain[after].mean()), "certainty": float(certainty),
        })
    return {"shifts": found}


def _curve(shape, t):
    """Answer to a cut with top 1: a difference of two exponentials after a lag; shape = (lag, log rise, log extra decay)."""
    rise = np.exp(shape[1])
    decay = rise + np.exp(shape[2])
    u = np.maximum(t - shape[0], 0.0)
    top = np.log(decay / rise) * rise * decay / (decay - rise)
    value = np.exp(-u / decay) - np.exp(-u / rise)
    return value / (np.exp(-top / decay) - np.exp(-top / rise))


def _curve_times(shape):
    """Days after the cut at a tenth of the top, the top, and a tenth again."""
    t = np.arange(0, 400, 0.25)
    value = _curve(shape, t)
    above = np.flatnonzero(value >= 0.1)
    if len(above) == 0:
        return 0.0, 0.0, 0.0
    return float(t[above[0]]), float(t[int(np.argmax(value))]), float(t[above[-1]])


def _settled_interval(y, t, at, base, variance, low, high):
    """5 % and 95 % points of the settling time over a grid of shapes, each weighted by its likelihood."""
    share = base / base.sum(axis=0)
    away = y - base @ (share.T @ y)
    times, gains = [], []
    for lag in np.linspace(low[0], high[0], 12):
        for rise in np.linspace(low[1], high[1], 10):
            for decay in np.linspace(low[2], high[2], 12):
                shape = (lag, rise, decay)
                pulses = sum(_curve(shape, t - day) * (t >= day) for day in at)
                pulses = pulses - base @ (share.T @ pulses)
                along = pulses @ away
                times.append(_curve_times(shape)[2])
                gains.append(along**2 / max(pulses @ pulses, 1e-12) if along > 0 else 0.0)
    order = np.argsort(times)
    weight = np.exp((np.array(gains) - max(gains)) / (2 * variance))[order]
    mass = np.cumsum(weight) / weight.sum()
    times = np.array(times)[order]
    return times[np.searchsorted(mass, 0.05)], times[min(np.searchsorted(mass, 0.95), len(times) - 1)]


def onecurve(table, cuts, options):
    """One answer curve shared by all cuts, a baseline of its own before and after each cut, least squares.

    Certainty: likelihood ratio against no answer (height and three of shape), with the variance widened for memory.
    """
    noted = day_mean(table).dropna()
    t = (noted.index - table.index[0]).days.to_numpy().astype(float)
    y = noted.to_numpy()
    at = np.array([(date - table.index[0]).days for date, _, _ in cuts], dtype=float)
    if len(at) == 0:
        return {"reductions": []}
    segment = np.searchsorted(at, t, side="right")
    base = (segment[:, None] == np.arange(len(at) + 1)).astype(float)
    base = base[:, base.sum(axis=0) > 0]

    def design(shape):
        pulses = sum(_curve(shape, t - day) * (t >= day) for day in at)
        return np.column_stack([base, pulses])

    def miss(shape):
        x = design(shape)
        return y - x @ np.linalg.lstsq(x, y, rcond=None)[0]

    low, high = [0.0, np.log(1.0), np.log(1.0)], [21.0, np.log(20.0), np.log(30.0)]
    fits = [least_squares(miss, [lag, np.log(4.0), np.log(12.0)], bounds=(low, high), max_nfev=60) for lag in (1.0, 6.0)]
    fit = min(fits, key=lambda f: f.cost)
    residuals = fit.fun
    variance = residuals.var() * _inflation(residuals) ** 2
    x = design(fit.x)
    height = float(np.linalg.lstsq(x, y, rcond=None)[0][-1])
    without = y - base @ np.linalg.lstsq(base, y, rcond=None)[0]
    gain = max(without @ without - residuals @ residuals, 0.0) / max(variance, 1e-12)
    certainty = float(chi2.cdf(gain, 4)) if height > 0 else 0.0
    lag, peak, settled = _curve_times(fit.x)
    settled_low, settled_high = _settled_interval(y, t, at, base, variance, low, high)
    return {"reductions": [
        {"date": date, "from_mg": a, "to_mg": b, "lag_days": lag, "peak_days": peak, "height": height,
         "settled_days": settled, "settled_low": float(settled_low), "settled_high": float(settled_high), "certainty": certainty}
        for date, a, b in cuts]}


def cusum(table, cuts, options):
    """Two-sided cumulative sum of the composite against the mean and spread of the 90 days before; starts anew after each alarm."""
    slack, line = options.get("slack", 0.75), options.get("line", 12.0)
    y = composite(table).to_numpy()
    noticed, begin = [], 0
    sums, since = [0.0, 0.0], [0, 0]
    for day in range(len(y)):
        if day - begin < 45 or np.isnan(y[day]):
            continue
        window = y[max(begin, day - 104) : day - 14]
        window = window[~np.isnan(window)]
        if len(window) < 20:
            continue
        z = (y[day] - window.mean()) / max(window.std(), 1e-9)
        for k, sign in enumerate((1, -1)):
            if sums[k] == 0.0:
                since[k] = day
            sums[k] = max(0.0, sums[k] + sign * np.clip(z, -4, 4) - slack)
        k = int(np.argmax(sums))
        if sums[k] > line:
            noticed.append({"date": table.index[day], "series": "burden", "since": table.index[since[k]]})
            begin, sums = max(since[k], day - 30), [0.0, 0.0]
    return {"noticed": noticed}
