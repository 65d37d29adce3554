"""Peers of the course crate: parts of the same reading by general programs, for its benchmark.

Says what it has, then reads lines and answers with one line each, in its own processor seconds:

  NAME PATH   -> seconds and a remark, or why it is passed over
  end

The file at PATH has a line a day: day, mean (empty where nothing was noted), reduction (0 or 1).
"""

import sys
import time
import warnings
from importlib.metadata import PackageNotFoundError, version

try:
    import numpy as np
except ImportError:
    print("absent", flush=True)
    sys.exit(0)

TENTH = 2.302585093
# What ours thinks of lag, rise and fall beforehand: log means and their spreads.
MIDDLE = [1.0986, -1.0498, 3.2189]
AROUND = [0.5, 0.45, 0.4]
DRAWS = 400


def diary(path):
    """Day means, not a number where nothing was noted, and the days of reductions."""
    lines = [line.rstrip("\n").split(",") for line in open(path)][1:]
    means = np.array([float(mean) if mean else np.nan for _, mean, _ in lines])
    return means, np.array([int(day) for day, _, cut in lines if cut == "1"])


def timed(act):
    began = time.process_time()
    kept = act()
    return time.process_time() - began, kept


def trend(means, _):
    """The trend alone: a local level and noise that lasts, by maximum likelihood."""
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    def act():
        fitted = UnobservedComponents(means, "local level", autoregressive=1).fit(disp=0)
        return fitted, fitted.smoothed_state
    took, (fitted, _) = timed(act)
    return took, f"converged {fitted.mle_retvals['converged']}, parameters {np.round(fitted.params, 4)}"


def states(means, _):
    """Three states with a mean each, over the noted days one after another."""
    from hmmlearn.hmm import GaussianHMM
    noted = means[~np.isnan(means)].reshape(-1, 1)

    def act():
        fitted = GaussianHMM(3, n_iter=200, random_state=1).fit(noted)
        return fitted, fitted.predict_proba(noted)
    took, (fitted, _) = timed(act)
    return took, f"converged {fitted.monitor_.converged} after {fitted.monitor_.iter}"


def pieces(means, _, penalty, least):
    """Pieces of constant mean at the least cost; what is missing is carried on."""
    import ruptures
    values, last = means.copy(), 0.0
    for at, value in enumerate(values):
        last = last if np.isnan(value) else value
        values[at] = last

    def act():
        return ruptures.KernelCPD("linear", min_size=int(least)).fit_predict(values, pen=float(penalty))
    took, found = timed(act)
    return took, ",".join(str(at) for at in found[:-1])


def answers(means, cuts, again=None):
    """The answers to reductions: lag, rise and fall of each around this person's, by NUTS."""
    import jax
    import jax.numpy as jnp
    import numpyro
    from numpyro.diagnostics import effective_sample_size
    from numpyro.distributions import HalfNormal, Normal, Uniform
    from numpyro.infer import MCMC, NUTS

    noted = np.flatnonzero(~np.isnan(means))
    scatter = np.nanstd(means)
    y = jnp.array((means[noted] - np.nanmean(means)) / scatter)
    since = jnp.array(noted[:, None] - cuts[None, :], dtype=jnp.float32)
    along = jnp.array(noted / len(means) - 0.5)
    apart = jnp.array(np.diff(noted), dtype=jnp.float32)

    def model():
        mean = numpyro.sample("mean", Normal(jnp.array(MIDDLE), jnp.array(AROUND)))
        spread = numpyro.sample("spread", HalfNormal(0.3 * jnp.ones(3)))
        own = numpyro.sample("own", Normal(jnp.zeros((len(cuts), 3)), 1.0))
        lag, rise, days = jnp.exp(mean + spread * own).T
        height_mean = numpyro.sample("height_mean", Normal(0.5, 1.0))
        height_spread = numpyro.sample("height_spread", HalfNormal(0.4))
        height_own = numpyro.sample("height_own", Normal(jnp.zeros(len(cuts)), 1.0))
        height = height_mean + height_spread * height_own
        base = numpyro.sample("base", Normal(0.0, 1.0))
        slope = numpyro.sample("slope", Normal(0.0, 1.0))
        phi = numpyro.sample("phi", Uniform(0.0, 0.99))
        noise = numpyro.sample("noise", HalfNormal(1.0))

        fall = TENTH / days
        rise = jnp.maximum(rise, 1.25 * fall)
        top = jnp.log(rise / fall) / (rise - fall)
        peak = jnp.exp(-fall * top) - jnp.exp(-rise * top)
        felt = jnp.maximum(since - lag, 0.0)
        answer = (jnp.exp(-fall * felt) - jnp.exp(-rise * felt)) / peak
        rest = y - base - slope * along - answer @ height
        carried = phi ** apart
        still = noise / jnp.sqrt(1.0 - phi**2)
        numpyro.factor("first", Normal(0.0, still).log_prob(rest[0]))
        scales = still * jnp.sqrt(1.0 - carried**2)
        numpyro.factor("others", Normal(carried * rest[:-1], scales).log_prob(rest[1:]).sum())

    mcmc = MCMC(NUTS(model), num_warmup=DRAWS, num_samples=DRAWS, num_chains=1, progress_bar=False)

    def act():
        mcmc.run(jax.random.PRNGKey(1), extra_fields=("num_steps", "diverging"))
        return jax.block_until_ready(mcmc.get_samples(group_by_chain=True))
    took, samples = timed(act)
    # What was compiled the first time is there the second time; the draws are the same.
    remark = f"{timed(act)[0]:.1f} s when compiled before" if again else "compiling included"
    extra = mcmc.get_extra_fields()
    fewest = min(float(np.min(effective_sample_size(np.asarray(samples[name]))))
                 for name in ("mean", "height_mean", "phi"))
    settle = np.exp(np.asarray(samples["mean"])[0, :, 2]).mean()
    return took, (f"{remark}; {int(np.mean(extra['num_steps']))} steps a draw, "
                  f"{int(extra['diverging'].sum())} divergent, fewest effective draws {fewest:.0f}, "
                  f"fall in {settle:.0f} days")


WAYS = {"statsmodels": trend, "hmmlearn": states, "ruptures": pieces, "numpyro": answers}


def has(name):
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return f"no {name}"


def main():
    warnings.simplefilter("ignore")
    print("ready " + ", ".join(has(name) for name in ("numpy", *WAYS)), flush=True)
    for line in sys.stdin:
        asked, _, path = line.strip().partition(" ")
        if asked == "end":
            break
        name, *settings = asked.split(":")
        try:
            took, remark = WAYS[name](*diary(path), *settings)
            print(took, remark, flush=True)
        except ImportError as fault:
            print("absent:", str(fault).splitlines()[0], flush=True)


main()
