"""Reading a diary and its dose file, and the composite of all symptoms that every peer method works on."""

import numpy as np
import pandas as pd


def read_notes(path, items=None):
    """Notes per calendar day from the first to the last noted (mean of several a day), as a table of numbers."""
    table = pd.read_csv(path)
    date = pd.to_datetime(table.pop("date")).dt.normalize()
    if items:
        table = table[items]
    table = table.apply(pd.to_numeric, errors="coerce")
    table = table.groupby(date.to_numpy()).mean().dropna(how="all")
    return table.reindex(pd.date_range(table.index[0], table.index[-1]))


def read_cuts(path):
    """Cuts as (date, from_mg, to_mg)."""
    if path is None:
        return []
    table = pd.read_csv(path)
    date, dose = pd.to_datetime(table["start_date"]), table["dose_mg"].astype(float)
    return [(date[i], dose[i - 1], dose[i]) for i in range(1, len(table)) if dose[i] < dose[i - 1]]


def on_ten(table, scale):
    """Values moved from `scale` (lowest, highest) to 0..10."""
    low, high = scale
    return (table - low) * 10.0 / (high - low)


def composite(table):
    """Day mean of what was noted, after taking each symptom in its own standard deviations; days without are empty."""
    spread = table.std().replace(0, np.nan)
    z = (table - table.mean()) / spread
    return z.mean(axis=1)


def day_mean(table):
    """Day mean of all symptoms on the diary's own scale; a missing item is taken at its own mean plus the day's height."""
    away = table - table.mean()
    return away.mean(axis=1) + table.mean().mean()


def filled(series):
    """The series without gaps: straight lines between noted days."""
    return series.interpolate(limit_direction="both")


def rolling_median(series, days=181):
    """Centred rolling median; shorter at both ends."""
    return series.rolling(days, center=True, min_periods=max(2, min(30, len(series)))).median().bfill().ffill()
