"""Peer methods for waves and level: a rolling rule, a local level model, a two-state hidden Markov model.

Each takes the table of notes on 0..10 (one row per calendar day) and the cuts, and returns a dict with some of:
wave (probability per day), level, level_low, level_high.
"""

import numpy as np
from scipy.special import expit
from scipy.stats import norm

from diary import composite, day_mean, filled, rolling_median


def rule7(table, cuts, options):
    """7-day mean of the composite above its 181-day rolling median; a wave where it is half a standard deviation up."""
    y = filled(composite(table))
    y = y / y.std()
    above = (y - rolling_median(y)).rolling(7, center=True, min_periods=1).mean().to_numpy()
    level = filled(day_mean(table))
    smooth = level.rolling(91, center=True, min_periods=20).mean().bfill().ffill()
    return {"wave": expit((above - 0.5) / 0.3), "level": smooth.to_numpy()}


def level(table, cuts, options):
    """Local level plus AR(1) on the day mean; the level is the smoothed random walk, a wave is a high AR(1) part."""
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    y = day_mean(table)
    fit = UnobservedComponents(y.to_numpy(), level="llevel", autoregressive=1).fit(disp=False, maxiter=100)
    state = np.asarray(fit.smoothed_state)
    cov = np.asarray(fit.smoothed_state_cov)
    sd_level, sd_ar = np.sqrt(np.maximum(cov[0, 0], 0)), np.sqrt(np.maximum(cov[1, 1], 1e-6))
    phi, spread = float(fit.params[-1]), float(np.std(state[1]))
    line = 0.5 * spread
    band = norm.ppf(0.95) * sd_level
    return {
        "wave": norm.cdf((state[1] - line) / np.hypot(sd_ar, 0.25 * spread + 1e-6)),
        "level": state[0], "level_low": state[0] - band, "level_high": state[0] + band,
        "note": f"phi {phi:.2f}",
    }


def hmm(table, cuts, options):
    """Hidden Markov model with two normal states on the composite minus its 181-day rolling median."""
    import logging

    from hmmlearn.hmm import GaussianHMM

    logging.getLogger("hmmlearn").setLevel(logging.ERROR)
    y = filled(composite(table))
    x = (y - rolling_median(y)).to_numpy()[:, None]
    best = None
    for seed in range(3):
        model = GaussianHMM(2, "diag", n_iter=100, tol=1e-3, random_state=seed, init_params="mc")
        model.startprob_ = np.array([0.5, 0.5])
        model.transmat_ = np.array([[0.95, 0.05], [0.05, 0.95]])
        model.fit(x)
        score = model.score(x)
        if best is None or score > best[0]:
            best = (score, model)
    model = best[1]
    return {"wave": model.predict_proba(x)[:, int(np.argmax(model.means_[:, 0]))]}
